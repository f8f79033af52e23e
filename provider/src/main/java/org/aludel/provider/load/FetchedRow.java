package org.aludel.provider.load;

import org.aludel.core.engine.Row;
import org.jspecify.annotations.Nullable;

/** Takes the parts out of rows. */
final class FetchedRow {

    private FetchedRow() {}

    /** Some columns that follow each other. */
    static @Nullable Object[] values(Row row, int first, int count) {
        @Nullable Object[] values = new Object[count];
        for (int i = 0; i < count; i++) {
            values[i] = row.get(first + i);
        }
        return values;
    }
}
