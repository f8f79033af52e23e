package org.aludel.core.dialect.h2;

import java.util.Collections;
import org.aludel.core.dialect.ListParameters;
import org.aludel.core.type.SqlType;

/** Lists are one array, {@code = ANY (?)}, of elements that the driver takes in arrays. */
final class H2Lists implements ListParameters {

    static final H2Lists INSTANCE = new H2Lists();

    private H2Lists() {}

    @Override
    public Style style(SqlType<?> elementType) {
        return switch (elementType.kind()) {
            case JSON, ARRAY, ROW, USER_DEFINED, UNKNOWN, BLOB, CLOB -> Style.EXPANDED;
            default -> Style.ARRAY;
        };
    }

    @Override
    public String emptyList(int columns) {
        return "SELECT " + String.join(", ", Collections.nCopies(columns, "NULL")) + " WHERE FALSE";
    }
}
