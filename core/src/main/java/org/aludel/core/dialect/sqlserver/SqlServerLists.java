package org.aludel.core.dialect.sqlserver;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.aludel.core.dialect.ListParameters;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.TypeKind;

/** Lists become as many parameters as they have values, which gives the optimizer a good guess at their size. */
record SqlServerLists(SqlServerTypes types) implements ListParameters {

    @Override
    public Style style(SqlType<?> elementType) {
        return Style.EXPANDED;
    }

    @Override
    public String emptyList(int columns) {
        return query(String.join(", ", Collections.nCopies(columns, "NULL")));
    }

    /** A bare null is a whole number, to which text would be converted. */
    @Override
    public String emptyList(List<SqlType<?>> columnTypes) {
        return query(columnTypes.stream().map(this::typedNull).collect(Collectors.joining(", ")));
    }

    private static String query(String columns) {
        return "SELECT " + columns + " WHERE 1 = 0";
    }

    private String typedNull(SqlType<?> type) {
        return type.kind() == TypeKind.UNKNOWN ? "NULL" : "CAST(NULL AS " + types.castName(type) + ")";
    }
}
