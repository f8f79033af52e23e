package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

/**
 * The range test {@code operand [NOT] BETWEEN [SYMMETRIC] low AND high}; both bounds are inclusive.
 *
 * @param operand the value being tested
 * @param low the lower bound
 * @param high the upper bound
 * @param symmetric true when the bounds may come in either order
 * @param negated true for {@code NOT BETWEEN}
 */
public record BetweenPredicate(
        Expression<?> operand, Expression<?> low, Expression<?> high, boolean symmetric, boolean negated)
        implements Predicate {

    public BetweenPredicate {
        requireNonNull(operand, "operand");
        requireNonNull(low, "low");
        requireNonNull(high, "high");
    }

    @Override
    public <R> R accept(PredicateVisitor<R> visitor) {
        return visitor.visitBetweenPredicate(this);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
