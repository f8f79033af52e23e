package org.aludel.core.dialect.sqlite;

import java.util.Collections;
import org.aludel.core.dialect.ListParameters;
import org.aludel.core.type.SqlType;

/** Lists are sent as JSON arrays where JSON can hold their values, so that no size makes another statement. */
final class SqliteLists implements ListParameters {

    static final SqliteLists INSTANCE = new SqliteLists();

    private SqliteLists() {}

    @Override
    public Style style(SqlType<?> elementType) {
        return JsonLists.canHold(elementType) ? Style.JSON_ARRAY : Style.EXPANDED;
    }

    @Override
    public String emptyList(int columns) {
        return "SELECT " + String.join(", ", Collections.nCopies(columns, "NULL")) + " WHERE 1 = 0";
    }
}
