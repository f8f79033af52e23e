package org.aludel.provider.mapping;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.FetchType;
import java.util.List;
import org.aludel.provider.mapping.source.AttributeKind;
import org.aludel.provider.mapping.source.AttributeSource;
import org.jspecify.annotations.Nullable;

/**
 * An attribute whose value is in a single column.
 *
 * @param source the attribute as it is declared
 * @param value how the value is stored
 * @param fetch when it is fetched
 * @param optional whether it may be null
 * @param role what it is for the entity
 * @param generation who makes its value when the entity is persisted; null if the application does
 */
public record BasicAttribute(
        AttributeSource source,
        BasicValue<?> value,
        FetchType fetch,
        boolean optional,
        Role role,
        @Nullable Generation generation)
        implements SingularAttribute {

    /** What an attribute is for its entity. */
    public enum Role {
        /** The identifier, or a part of it. */
        ID,
        /** The version by which changes of others are noticed. */
        VERSION,
        /** Plain state. */
        STATE
    }

    public BasicAttribute {
        requireNonNull(source, "source");
        requireNonNull(value, "value");
        requireNonNull(fetch, "fetch");
        requireNonNull(role, "role");
    }

    /** The only column. */
    public MappedColumn<?> column() {
        return value.column();
    }

    @Override
    public List<MappedColumn<?>> columns() {
        return value.columns();
    }

    @Override
    public AttributeKind kind() {
        return AttributeKind.BASIC;
    }
}
