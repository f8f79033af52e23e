package org.aludel.core.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns that tell the rows of a table apart.
 *
 * @param name the name, or null
 * @param columns the names of the columns, in order
 * @param deferrability when it is checked
 */
public record PrimaryKey(@Nullable String name, List<String> columns, Deferrability deferrability)
        implements TableConstraint {

    public PrimaryKey {
        columns = SchemaErrors.requireColumns("A primary key", columns);
    }

    public static PrimaryKey of(String... columns) {
        return new PrimaryKey(null, List.of(columns), Deferrability.NOT_DEFERRABLE);
    }

    @Override
    public PrimaryKey named(String other) {
        return new PrimaryKey(other, columns, deferrability);
    }
}
