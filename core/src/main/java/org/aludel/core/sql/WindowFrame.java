package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

/**
 * The rows of a partition that a window function sees.
 *
 * @param unit what the bounds count
 * @param start the first row
 * @param end the last row
 * @param exclusion what is left out around the current row
 */
public record WindowFrame(FrameUnit unit, FrameBound start, FrameBound end, FrameExclusion exclusion)
        implements Clause {

    public WindowFrame {
        requireNonNull(unit, "unit");
        requireNonNull(start, "start");
        requireNonNull(end, "end");
        requireNonNull(exclusion, "exclusion");
    }

    /** The same frame with rows around the current one left out. */
    public WindowFrame excluding(FrameExclusion newExclusion) {
        return new WindowFrame(unit, start, end, newExclusion);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
