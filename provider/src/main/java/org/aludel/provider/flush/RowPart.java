package org.aludel.provider.flush;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The values of some columns of a row, to be compared with those of other rows. Immutable. */
final class RowPart {

    private final @Nullable Object[] values;
    private final @Nullable Object stand;

    private RowPart(@Nullable Object[] values, @Nullable Object stand) {
        this.values = values;
        this.stand = stand;
    }

    /**
     * A part.
     *
     * @param values the values
     * @param whole what they are the values of; if there are none yet, it is the part itself
     */
    static RowPart of(@Nullable Object[] values, @Nullable Object whole) {
        for (Object value : values) {
            if (value != null) {
                return new RowPart(values, null);
            }
        }
        return new RowPart(values, whole);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RowPart part && stand == part.stand && Arrays.deepEquals(values, part.values);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(values);
    }
}
