package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

/**
 * A comparison with any or all rows of a subquery: {@code left = ANY (SELECT ...)}.
 *
 * @param left the left operand
 * @param operator the operator
 * @param quantifier any or all
 * @param query the subquery
 */
public record QuantifiedComparison(Expression<?> left, ComparisonOperator operator, Quantifier quantifier, Query query)
        implements Predicate {

    public QuantifiedComparison {
        requireNonNull(left, "left");
        requireNonNull(operator, "operator");
        requireNonNull(quantifier, "quantifier");
        requireNonNull(query, "query");
    }

    @Override
    public <R> R accept(PredicateVisitor<R> visitor) {
        return visitor.visitQuantifiedComparison(this);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
