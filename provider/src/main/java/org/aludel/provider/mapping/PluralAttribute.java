package org.aludel.provider.mapping;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.FetchType;
import org.aludel.provider.mapping.source.AttributeKind;
import org.aludel.provider.mapping.source.AttributeSource;
import org.jspecify.annotations.Nullable;

/**
 * An attribute with several values: a collection, list, set or map of basic values, embeddable ones or entities.
 *
 * @param source the attribute as it is declared
 * @param kind element collection, one-to-many or many-to-many
 * @param container what holds the values in Java
 * @param storage where they are stored
 * @param element one of the values; a {@link ReferenceValue} for an entity
 * @param key the key, for a map
 * @param order what decides the order
 * @param fetch when the values are fetched
 * @param cascades the operations that are applied to the values too
 * @param orphanRemoval whether entities are removed that are no longer among the values
 */
public record PluralAttribute(
        AttributeSource source,
        AttributeKind kind,
        Container container,
        PluralStorage storage,
        ValueMapping element,
        @Nullable MapKeyMapping key,
        ElementOrder order,
        FetchType fetch,
        Cascades cascades,
        boolean orphanRemoval)
        implements Attribute {

    /** What holds values in Java. */
    public enum Container {
        COLLECTION,
        LIST,
        SET,
        MAP
    }

    public PluralAttribute {
        requireNonNull(source, "source");
        requireNonNull(kind, "kind");
        requireNonNull(container, "container");
        requireNonNull(storage, "storage");
        requireNonNull(element, "element");
        requireNonNull(order, "order");
        requireNonNull(fetch, "fetch");
        requireNonNull(cascades, "cascades");
    }

    /** Whether values or keys can change in themselves, while the collection keeps them; entities are not meant. */
    public boolean hasChangeableValues() {
        return isChangeable(element) || key instanceof MapKeyMapping.Stored stored && isChangeable(stored.value());
    }

    private static boolean isChangeable(ValueMapping value) {
        if (value instanceof EmbeddableValue embeddable) {
            return !embeddable.javaType().isRecord()
                    || embeddable.attributes().stream().anyMatch(PluralAttribute::isChangeable);
        }
        return value instanceof BasicValue<?> basic && !basic.mutability().isImmutable();
    }

    private static boolean isChangeable(Attribute attribute) {
        if (attribute instanceof BasicAttribute basic) {
            return isChangeable(basic.value());
        }
        return attribute instanceof EmbeddedAttribute embedded && isChangeable(embedded.value());
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
