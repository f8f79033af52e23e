package org.aludel.core.dialect.typed;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.aludel.core.dialect.ListParameters;
import org.aludel.core.type.SqlType;

/** Lists of values as single parameters; an empty one is a query whose columns have types. Immutable. */
public class TypedEmptyLists implements ListParameters {

    private final TypedTypes types;
    private final String source;

    /**
     * @param types the types of the dialect
     * @param source what stands behind the select list of a query without tables
     */
    public TypedEmptyLists(TypedTypes types, String source) {
        this.types = types;
        this.source = source;
    }

    @Override
    public Style style(SqlType<?> elementType) {
        return Style.EXPANDED;
    }

    @Override
    public String emptyList(int columns) {
        return noRows(String.join(", ", Collections.nCopies(columns, "NULL")));
    }

    @Override
    public String emptyList(List<SqlType<?>> columnTypes) {
        return noRows(
                columnTypes.stream().map(type -> types.literal(type, null)).collect(Collectors.joining(", ")));
    }

    private String noRows(String columns) {
        return "SELECT " + columns + source + " WHERE 1 = 0";
    }
}
