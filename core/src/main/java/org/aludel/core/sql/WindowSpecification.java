package org.aludel.core.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A window: the name of one it builds on, its partition, order and frame.
 *
 * @param base the name of a window of the statement, or null
 * @param partitionBy the partition; may be empty
 * @param orderBy the order; may be empty
 * @param frame the frame, or null for the default
 */
public record WindowSpecification(
        @Nullable String base,
        List<Expression<?>> partitionBy,
        List<SortSpecification> orderBy,
        @Nullable WindowFrame frame)
        implements Clause {

    public WindowSpecification {
        if (base != null) {
            Names.check("window", base);
        }
        partitionBy = List.copyOf(partitionBy);
        orderBy = List.copyOf(orderBy);
    }

    /** The same window with its rows partitioned by the given expressions. */
    public WindowSpecification partitionBy(Expression<?>... expressions) {
        return new WindowSpecification(base, List.of(expressions), orderBy, frame);
    }

    /** The same window with its rows ordered. */
    public WindowSpecification orderBy(SortSpecification... order) {
        return new WindowSpecification(base, partitionBy, List.of(order), frame);
    }

    /** The same window with a frame {@code ROWS BETWEEN start AND end}. */
    public WindowSpecification rows(FrameBound start, FrameBound end) {
        return frame(new WindowFrame(FrameUnit.ROWS, start, end, FrameExclusion.NO_OTHERS));
    }

    /** The same window with a frame {@code RANGE BETWEEN start AND end}. */
    public WindowSpecification range(FrameBound start, FrameBound end) {
        return frame(new WindowFrame(FrameUnit.RANGE, start, end, FrameExclusion.NO_OTHERS));
    }

    /** The same window with a frame {@code GROUPS BETWEEN start AND end}. */
    public WindowSpecification groups(FrameBound start, FrameBound end) {
        return frame(new WindowFrame(FrameUnit.GROUPS, start, end, FrameExclusion.NO_OTHERS));
    }

    /** The same window with the given frame. */
    public WindowSpecification frame(WindowFrame newFrame) {
        return new WindowSpecification(base, partitionBy, orderBy, newFrame);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
