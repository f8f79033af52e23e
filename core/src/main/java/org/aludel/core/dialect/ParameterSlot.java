package org.aludel.core.dialect;

import java.util.List;
import org.aludel.core.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A place for a parameter in SQL text.
 *
 * @param parameter the position of the parameter among {@code Statement.parameters()}
 * @param type binds the value in the dialect's way; for an expanded list the type of its elements
 * @param expansion how a list becomes several places, null for a single place
 * @param derived how the value that is sent is made of that of the parameter, null where it is sent as it is
 */
public record ParameterSlot(
        int parameter,
        SqlType<?> type,
        @Nullable ListExpansion expansion,
        @Nullable DerivedValue derived) {

    /** True for a list that becomes as many places as it has values. */
    public boolean isExpanded() {
        return expansion != null;
    }

    List<SqlType<?>> elementTypes() {
        return expansion == null ? List.of(type) : expansion.elementTypes();
    }

    /** The number of places for a number of values: the next power of two up to 1024, then the next multiple of that. */
    int padded(int size) {
        if (size <= 1 || expansion == null) {
            return size;
        }
        if (size > 1024) {
            return (size + 1023) / 1024 * 1024;
        }
        return Integer.highestOneBit(size - 1) << 1;
    }

    void expand(int size, StringBuilder sql) {
        if (expansion != null) {
            expansion.write(size, sql);
        }
    }
}
