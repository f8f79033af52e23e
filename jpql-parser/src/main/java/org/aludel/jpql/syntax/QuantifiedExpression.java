package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

import org.aludel.core.sql.ComparisonOperator;
import org.aludel.core.sql.Quantifier;

/**
 * A comparison with the values of a subquery, {@code left = ALL (query)}.
 *
 * @param operator the operator
 * @param left the value
 * @param quantifier whether it must hold for all values or for one; {@code SOME} is {@code ANY}
 * @param query the subquery
 */
public record QuantifiedExpression(
        ComparisonOperator operator, JpqlExpression left, Quantifier quantifier, JpqlQuery query)
        implements JpqlCondition {

    public QuantifiedExpression {
        requireNonNull(operator, "operator");
        requireNonNull(left, "left");
        requireNonNull(quantifier, "quantifier");
        requireNonNull(query, "query");
    }

    @Override
    public <R> R accept(ConditionVisitor<R> visitor) {
        return visitor.visitQuantified(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
