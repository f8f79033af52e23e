package org.aludel.core.dialect.postgresql;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.aludel.core.dialect.ListParameters;
import org.aludel.core.type.NativeEnumType;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.TypeKind;

/**
 * Lists are one array, typed by the server's name of the element type: {@code = ANY (?)}. A type of the user's own binds
 * its values itself, which it can do one by one only.
 */
final class PostgresLists implements ListParameters {

    static final PostgresLists INSTANCE = new PostgresLists();

    private PostgresLists() {}

    @Override
    public Style style(SqlType<?> elementType) {
        SqlType<?> type = PostgresTypes.INSTANCE.resolve(elementType).literalType();
        boolean array = type instanceof NativeEnumType<?>
                || type.kind() != TypeKind.USER_DEFINED
                        && type.kind() != TypeKind.UNKNOWN
                        && type.kind() != TypeKind.ROW
                        && type.kind() != TypeKind.ARRAY;
        return array ? Style.ARRAY : Style.EXPANDED;
    }

    @Override
    public String emptyList(int columns) {
        return "SELECT " + String.join(", ", Collections.nCopies(columns, "NULL")) + " WHERE FALSE";
    }

    /** A column without a type would be text, which nothing else compares with. */
    @Override
    public String emptyList(List<SqlType<?>> columnTypes) {
        return columnTypes.stream()
                .map(PostgresTypes.INSTANCE::typedNull)
                .collect(Collectors.joining(", ", "SELECT ", " WHERE FALSE"));
    }
}
