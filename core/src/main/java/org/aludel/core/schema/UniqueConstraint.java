package org.aludel.core.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Columns whose values no two rows share.
 *
 * @param name the name, or null
 * @param columns the names of the columns, in order
 * @param deferrability when it is checked
 */
public record UniqueConstraint(@Nullable String name, List<String> columns, Deferrability deferrability)
        implements TableConstraint {

    public UniqueConstraint {
        columns = SchemaErrors.requireColumns("A unique constraint", columns);
    }

    public static UniqueConstraint of(String... columns) {
        return new UniqueConstraint(null, List.of(columns), Deferrability.NOT_DEFERRABLE);
    }

    @Override
    public UniqueConstraint named(String other) {
        return new UniqueConstraint(other, columns, deferrability);
    }

    public UniqueConstraint deferred(Deferrability other) {
        return new UniqueConstraint(name, columns, other);
    }
}
