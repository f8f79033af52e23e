package org.aludel.core.dialect.oracle;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.aludel.core.dialect.ListParameters;
import org.aludel.core.type.SqlType;

/** Lists become as many parameters as they have values; those of more than 1000 are cut (ORA-01795). */
record OracleLists(OracleTypes types) implements ListParameters {

    private static final int MAX_LIST = 1000;

    @Override
    public Style style(SqlType<?> elementType) {
        return Style.EXPANDED;
    }

    @Override
    public int maxListLength() {
        return MAX_LIST;
    }

    @Override
    public String emptyList(int columns) {
        return query(String.join(", ", Collections.nCopies(columns, "NULL")));
    }

    @Override
    public String emptyList(List<SqlType<?>> columnTypes) {
        return query(columnTypes.stream().map(this::typedNull).collect(Collectors.joining(", ")));
    }

    private static String query(String columns) {
        return "SELECT " + columns + " FROM dual WHERE 1 = 0";
    }

    private String typedNull(SqlType<?> type) {
        return switch (type.kind()) {
            case UNKNOWN, TEXT, CLOB, BLOB, JSON, USER_DEFINED -> "NULL";
            default -> "CAST(NULL AS " + types.castName(type) + ")";
        };
    }
}
