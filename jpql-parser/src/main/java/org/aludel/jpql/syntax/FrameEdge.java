package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

import org.aludel.core.sql.FrameBoundKind;
import org.jspecify.annotations.Nullable;

/**
 * A bound of a frame.
 *
 * @param kind which bound
 * @param offset how far {@code PRECEDING} and {@code FOLLOWING} reach; null with the other kinds
 */
public record FrameEdge(FrameBoundKind kind, @Nullable JpqlExpression offset) implements JpqlClause {

    public FrameEdge {
        requireNonNull(kind, "kind");
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.visitFrameEdge(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
