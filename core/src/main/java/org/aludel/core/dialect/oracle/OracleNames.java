package org.aludel.core.dialect.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aludel.core.sql.ColumnDefinition;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.LabeledExpression;
import org.aludel.core.sql.Query;
import org.aludel.core.sql.Selectable;

/** Names for the columns of a query with a limit, which must differ from each other (ORA-00918). */
final class OracleNames {

    private OracleNames() {}

    /**
     * The names that the columns are to get; none where they may keep what they have.
     *
     * @param given the names asked for, or none
     * @param always true to name the columns even where they need it not
     */
    static List<String> unique(List<Selectable> columns, List<String> given, boolean always) {
        if (!given.isEmpty()) {
            return given;
        }
        List<String> names = new ArrayList<>();
        Set<String> used = new HashSet<>();
        boolean needed = always;
        for (Selectable column : columns) {
            String name = name(column);
            if (name == null) {
                needed |= columns.indexOf(column) < names.size();
                name = "column_" + (names.size() + 1);
            }
            String unique = name;
            for (int i = 2; !used.add(unique); i++) {
                needed = true;
                unique = name + "_" + i;
            }
            names.add(unique);
        }
        return needed ? names : List.of();
    }

    private static @org.jspecify.annotations.Nullable String name(Selectable column) {
        if (column instanceof LabeledExpression<?> labeled) {
            return labeled.label();
        }
        return column instanceof ColumnReference<?> reference ? reference.name() : null;
    }

    /** The names that the columns of a query are to get. */
    static List<String> unique(Query query, List<String> given) {
        if (!given.isEmpty()) {
            return given;
        }
        List<String> names = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (ColumnDefinition<?> column : query.resultColumns()) {
            String name = column.name();
            for (int i = 2; !used.add(name); i++) {
                name = column.name() + "_" + i;
            }
            names.add(name);
        }
        return names;
    }
}
