package org.aludel.jpql.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a window function looks at.
 *
 * @param base the named window that this one extends, null without one
 * @param partitionBy what partitions rows, empty where all rows are one partition
 * @param orderBy the order, empty without one
 * @param frame the frame, null for the usual one
 */
public record WindowClause(
        @Nullable Name base,
        List<JpqlExpression> partitionBy,
        List<OrderByItem> orderBy,
        @Nullable FrameClause frame) implements JpqlClause {

    public WindowClause {
        partitionBy = List.copyOf(partitionBy);
        orderBy = List.copyOf(orderBy);
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.visitWindowClause(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
