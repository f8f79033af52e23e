package org.aludel.provider.mapping;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.aludel.provider.mapping.type.Mutability;

/**
 * A value in a single column.
 *
 * @param javaType the declared class
 * @param column the column, whose type converts between the value and what is stored
 * @param mutability how values are copied and compared, to find out whether they were changed
 * @param <T> the class of the values; that of the wrapper for a primitive
 */
public record BasicValue<T>(Class<?> javaType, MappedColumn<T> column, Mutability<T> mutability)
        implements ValueMapping {

    public BasicValue {
        requireNonNull(javaType, "javaType");
        requireNonNull(column, "column");
        requireNonNull(mutability, "mutability");
    }

    @Override
    public List<MappedColumn<?>> columns() {
        return List.of(column);
    }
}
