package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.type.SqlType;

/**
 * The name and type of a column of a table or of a query's result. A column is referred to by
 * {@link FromClause#column(ColumnDefinition)}.
 *
 * @param name the name
 * @param type the type of its values
 * @param <T> the Java type of its values
 */
public record ColumnDefinition<T>(String name, SqlType<T> type) {

    public ColumnDefinition {
        Names.check("column", name);
        requireNonNull(type, "type");
    }

    static List<ColumnDefinition<?>> renamed(List<ColumnDefinition<?>> columns, List<String> names) {
        if (names.isEmpty()) {
            return columns;
        }
        List<ColumnDefinition<?>> renamed = new ArrayList<>(columns.size());
        for (int i = 0; i < names.size(); i++) {
            renamed.add(new ColumnDefinition<>(names.get(i), columns.get(i).type()));
        }
        return List.copyOf(renamed);
    }
}
