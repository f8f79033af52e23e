package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

import org.aludel.core.sql.FrameExclusion;
import org.aludel.core.sql.FrameUnit;

/**
 * The frame of a window, {@code ROWS|RANGE|GROUPS BETWEEN start AND end [EXCLUDE ...]}.
 *
 * @param unit what bounds count
 * @param start the first row
 * @param end the last row
 * @param exclusion what is left out around the current row
 */
public record FrameClause(FrameUnit unit, FrameEdge start, FrameEdge end, FrameExclusion exclusion)
        implements JpqlClause {

    public FrameClause {
        requireNonNull(unit, "unit");
        requireNonNull(start, "start");
        requireNonNull(end, "end");
        requireNonNull(exclusion, "exclusion");
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.visitFrameClause(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
