package org.aludel.provider.mapping;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * An entity, stored by the values that identify it.
 *
 * @param javaType the declared class of the reference
 * @param target the entity
 * @param columns the columns that hold the values
 * @param referenced the columns of the entity that have the same values, as many and in the same order: those of its
 *     identifier, or others that are unique
 */
public record ReferenceValue(
        Class<?> javaType, Later<EntityMapping> target, List<MappedColumn<?>> columns, List<MappedColumn<?>> referenced)
        implements ValueMapping {

    public ReferenceValue {
        requireNonNull(javaType, "javaType");
        requireNonNull(target, "target");
        columns = List.copyOf(columns);
        referenced = List.copyOf(referenced);
    }

    /** Whether it refers by the identifier of the entity, and in its order. */
    @SuppressWarnings(
            "ReferenceEquality") // asked for each row, and the same columns are nearly always the same objects
    public boolean isByIdentifier() {
        List<MappedColumn<?>> identifier = target.get().id().columns();
        if (referenced.size() != identifier.size()) {
            return false;
        }
        for (int i = 0; i < identifier.size(); i++) {
            MappedColumn<?> column = referenced.get(i);
            if (column != identifier.get(i) && !column.equals(identifier.get(i))) {
                return false;
            }
        }
        return true;
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
