package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

import org.aludel.core.sql.ComparisonOperator;

/**
 * A comparison of two values.
 *
 * @param operator the operator
 * @param left the first value
 * @param right the second value
 */
public record ComparisonExpression(ComparisonOperator operator, JpqlExpression left, JpqlExpression right)
        implements JpqlCondition {

    public ComparisonExpression {
        requireNonNull(operator, "operator");
        requireNonNull(left, "left");
        requireNonNull(right, "right");
    }

    @Override
    public <R> R accept(ConditionVisitor<R> visitor) {
        return visitor.visitComparison(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
