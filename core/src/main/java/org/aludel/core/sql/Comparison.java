package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

/**
 * A comparison of two values, or of two row values of equal length.
 *
 * @param left the left operand
 * @param operator the operator
 * @param right the right operand
 */
public record Comparison(Expression<?> left, ComparisonOperator operator, Expression<?> right) implements Predicate {

    public Comparison {
        requireNonNull(left, "left");
        requireNonNull(operator, "operator");
        requireNonNull(right, "right");
    }

    @Override
    public <R> R accept(PredicateVisitor<R> visitor) {
        return visitor.visitComparison(this);
    }

    /** Written out, since it is computed for each new statement. */
    @Override
    public int hashCode() {
        return 31 * (31 * left.hashCode() + operator.hashCode()) + right.hashCode();
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
