package org.aludel.jpql.translation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.aludel.core.sql.ColumnDefinition;
import org.aludel.jpql.syntax.JpqlNode;
import org.aludel.jpql.syntax.Name;

/** The columns of subqueries in FROM and of common tables. */
final class TableColumns {

    private final Environment environment;

    TableColumns(Environment environment) {
        this.environment = environment;
    }

    /** Holds the names that a table gives its columns to those that it has. */
    void check(List<TranslatedQuery.Column> columns, List<Name> names, Name table) {
        if (!names.isEmpty() && names.size() != columns.size()) {
            throw TranslationErrors.columnCount(
                    table.text(), columns.size(), names.size(), environment.place(names.get(0)));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            String name =
                    names.isEmpty() ? nameOf(columns.get(i)) : names.get(i).text();
            JpqlNode node = names.isEmpty() ? columns.get(i).node() : names.get(i);
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                throw TranslationErrors.duplicateColumn(table.text(), name, environment.place(node));
            }
        }
    }

    /** The columns under the names that the table gives them, or else their own. */
    static List<ColumnDefinition<?>> definitions(List<TranslatedQuery.Column> columns, List<Name> names) {
        List<ColumnDefinition<?>> definitions = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String name =
                    names.isEmpty() ? nameOf(columns.get(i)) : names.get(i).text();
            definitions.add(new ColumnDefinition<>(name, columns.get(i).type()));
        }
        return definitions;
    }

    private static String nameOf(TranslatedQuery.Column column) {
        return String.valueOf(column.name());
    }
}
