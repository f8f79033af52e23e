package org.aludel.core.dialect.oracle;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.dialect.UniqueNames;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.LabeledExpression;
import org.aludel.core.sql.Selectable;
import org.jspecify.annotations.Nullable;

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
        UniqueNames unique = new UniqueNames();
        boolean needed = always;
        for (Selectable column : columns) {
            String name = name(column);
            if (name == null) {
                needed |= columns.indexOf(column) < names.size();
                name = "column_" + (names.size() + 1);
            }
            names.add(unique.next(name));
            needed |= !names.get(names.size() - 1).equals(name);
        }
        return needed ? names : List.of();
    }

    private static @Nullable String name(Selectable column) {
        if (column instanceof LabeledExpression<?> labeled) {
            return labeled.label();
        }
        return column instanceof ColumnReference<?> reference ? reference.name() : null;
    }
}
