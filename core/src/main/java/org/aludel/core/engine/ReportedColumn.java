package org.aludel.core.engine;

import static java.util.Objects.requireNonNull;

import org.aludel.core.type.SqlType;

/**
 * A column of a result, as the driver reports it.
 *
 * @param name its label; may be empty
 * @param type the type in which it is read unless something else is said
 * @param javaType the class of its values as far as the type or the driver tells it; else Object. The values of some
 *     columns are of other classes, so this is for choosing between what columns may be meant for.
 */
public record ReportedColumn(String name, SqlType<?> type, Class<?> javaType) {

    public ReportedColumn {
        requireNonNull(name, "name");
        requireNonNull(type, "type");
        requireNonNull(javaType, "javaType");
    }
}
