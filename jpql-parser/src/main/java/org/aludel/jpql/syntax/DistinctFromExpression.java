package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

/**
 * {@code left IS [NOT] DISTINCT FROM right}, a comparison in which null equals null.
 *
 * @param left the first value
 * @param right the second value
 * @param negated true with NOT
 */
public record DistinctFromExpression(JpqlExpression left, JpqlExpression right, boolean negated)
        implements JpqlCondition {

    public DistinctFromExpression {
        requireNonNull(left, "left");
        requireNonNull(right, "right");
    }

    @Override
    public <R> R accept(ConditionVisitor<R> visitor) {
        return visitor.visitDistinctFrom(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
