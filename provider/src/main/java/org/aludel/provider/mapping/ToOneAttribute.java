package org.aludel.provider.mapping;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.FetchType;
import java.util.List;
import org.aludel.provider.mapping.source.AttributeKind;
import org.aludel.provider.mapping.source.AttributeSource;

/**
 * An attribute that is one entity.
 *
 * @param source the attribute as it is declared
 * @param kind many-to-one or one-to-one
 * @param target the entity
 * @param storage where it is stored which entity it is
 * @param fetch when the entity is fetched
 * @param optional whether it may be null
 * @param cascades the operations that are applied to the entity too
 * @param orphanRemoval whether an entity is removed that is no longer the value
 * @param identity what it has to do with the identifier
 */
public record ToOneAttribute(
        AttributeSource source,
        AttributeKind kind,
        Later<EntityMapping> target,
        ToOneStorage storage,
        FetchType fetch,
        boolean optional,
        Cascades cascades,
        boolean orphanRemoval,
        DerivedIdentity identity)
        implements SingularAttribute {

    public ToOneAttribute {
        requireNonNull(source, "source");
        requireNonNull(kind, "kind");
        requireNonNull(target, "target");
        requireNonNull(storage, "storage");
        requireNonNull(fetch, "fetch");
        requireNonNull(cascades, "cascades");
        requireNonNull(identity, "identity");
    }

    @Override
    public List<MappedColumn<?>> columns() {
        return storage instanceof ToOneStorage.ForeignKey foreignKey
                ? foreignKey.reference().columns()
                : List.of();
    }

    /** Whether it is the same object: a mapping is made once. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
