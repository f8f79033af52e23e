package org.aludel.provider.mapping.type;

import static java.util.Objects.requireNonNull;

import org.aludel.core.type.SqlType;

/**
 * How a basic value is stored. Two that come from equal declarations have equal types, because types are part of the key
 * of a compiled statement.
 *
 * @param type how it is written and read; its Java class is that of the attribute, a wrapper for a primitive type
 * @param mutability how it is copied and compared
 * @param <J> the class of the value
 */
public record BasicType<J>(SqlType<J> type, Mutability<J> mutability) {

    public BasicType {
        requireNonNull(type, "type");
        requireNonNull(mutability, "mutability");
    }

    /** A type of values that never change, compared by {@code equals}. */
    static <J> BasicType<J> immutable(SqlType<J> type) {
        return new BasicType<>(type, Mutability.immutable());
    }
}
