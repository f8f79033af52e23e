package org.aludel.compliance.data;

import java.util.List;
import org.aludel.core.sql.TableReference;
import org.jspecify.annotations.Nullable;

/**
 * A named constraint of a table of the suite.
 *
 * @param name its name
 * @param columns the columns of a unique constraint or foreign key
 * @param references the table that a foreign key refers to, by its column {@code id}; else null
 * @param check the condition of a check, as SQL text of plain names; else null
 */
public record SampleConstraint(
        String name,
        List<String> columns,
        @Nullable TableReference references,
        @Nullable String check) {

    public SampleConstraint {
        columns = List.copyOf(columns);
    }

    /** A unique constraint. */
    public static SampleConstraint unique(String name, String... columns) {
        return new SampleConstraint(name, List.of(columns), null, null);
    }

    /** A foreign key to the column {@code id} of another table. */
    public static SampleConstraint foreignKey(String name, String column, TableReference references) {
        return new SampleConstraint(name, List.of(column), references, null);
    }

    /** A check. */
    public static SampleConstraint check(String name, String condition) {
        return new SampleConstraint(name, List.of(), null, condition);
    }
}
