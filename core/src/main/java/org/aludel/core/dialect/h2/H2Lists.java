package org.aludel.core.dialect.h2;

import java.util.Collections;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.ListParameters;
import org.aludel.core.type.SqlType;

/**
 * Lists are one array, {@code = ANY (?)}, of elements that the driver takes in arrays.
 *
 * @param arrays whether this version compares with all elements of an array, too
 * @see Capability#QUANTIFIED_ARRAY
 */
record H2Lists(boolean arrays) implements ListParameters {

    @Override
    public Style style(SqlType<?> elementType) {
        if (!arrays) {
            return Style.EXPANDED;
        }
        return switch (elementType.kind()) {
            case JSON, ARRAY, ROW, USER_DEFINED, UNKNOWN, BLOB, CLOB -> Style.EXPANDED;
            default -> Style.ARRAY;
        };
    }

    @Override
    public int maxArrayLength() {
        return 65_536;
    }

    @Override
    public String emptyList(int columns) {
        return "SELECT " + String.join(", ", Collections.nCopies(columns, "NULL")) + " WHERE FALSE";
    }
}
