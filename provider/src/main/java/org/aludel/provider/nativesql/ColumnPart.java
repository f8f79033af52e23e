package org.aludel.provider.nativesql;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.engine.Row;
import org.jspecify.annotations.Nullable;

/**
 * The value of a column.
 *
 * @param name the name of the column
 * @param type the class of its values; null for that which the driver reports
 */
record ColumnPart(String name, @Nullable Class<?> type) implements ResultPart {

    @Override
    public PlannedPart plan(ColumnClaims columns) {
        int position = columns.require(name, "@ColumnResult");
        if (type != null) {
            columns.requireType(position, type);
        }
        return at(position);
    }

    /** The values of a column. */
    static PlannedPart at(int position) {
        return (rows, loader) -> {
            List<@Nullable Object> values = new ArrayList<>(rows.size());
            for (Row row : rows) {
                values.add(row.get(position));
            }
            return values;
        };
    }
}
