package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

/**
 * A comparison with any or all elements of an array: {@code left = ANY (array)}.
 *
 * @param left the left operand
 * @param operator the operator
 * @param quantifier any or all
 * @param array the array
 */
public record QuantifiedArrayComparison(
        Expression<?> left, ComparisonOperator operator, Quantifier quantifier, Expression<?> array)
        implements Predicate {

    public QuantifiedArrayComparison {
        requireNonNull(left, "left");
        requireNonNull(operator, "operator");
        requireNonNull(quantifier, "quantifier");
        requireNonNull(array, "array");
    }

    @Override
    public <R> R accept(PredicateVisitor<R> visitor) {
        return visitor.visitQuantifiedArrayComparison(this);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
