package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

/**
 * {@code operand [NOT] BETWEEN low AND high}.
 *
 * @param operand the value that is looked at
 * @param low the lower bound
 * @param high the upper bound
 * @param negated true with NOT
 */
public record BetweenExpression(JpqlExpression operand, JpqlExpression low, JpqlExpression high, boolean negated)
        implements JpqlCondition {

    public BetweenExpression {
        requireNonNull(operand, "operand");
        requireNonNull(low, "low");
        requireNonNull(high, "high");
    }

    @Override
    public <R> R accept(ConditionVisitor<R> visitor) {
        return visitor.visitBetween(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
