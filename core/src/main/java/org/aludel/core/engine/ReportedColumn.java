package org.aludel.core.engine;

import static java.util.Objects.requireNonNull;

import org.aludel.core.type.SqlType;

/**
 * A column of a result, as the driver reports it.
 *
 * @param name its label; may be empty
 * @param type the type in which it is read unless something else is said
 */
public record ReportedColumn(String name, SqlType<?> type) {

    public ReportedColumn {
        requireNonNull(name, "name");
        requireNonNull(type, "type");
    }
}
