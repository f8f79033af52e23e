package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

/**
 * {@code NOT condition}.
 *
 * @param operand the condition
 */
public record NotExpression(JpqlExpression operand) implements JpqlCondition {

    public NotExpression {
        requireNonNull(operand, "operand");
    }

    @Override
    public <R> R accept(ConditionVisitor<R> visitor) {
        return visitor.visitNot(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
