package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

/**
 * A calculation with two operands.
 *
 * @param operator the operator
 * @param left the first operand
 * @param right the second operand
 */
public record ArithmeticExpression(ArithmeticOperator operator, JpqlExpression left, JpqlExpression right)
        implements JpqlExpression {

    public ArithmeticExpression {
        requireNonNull(operator, "operator");
        requireNonNull(left, "left");
        requireNonNull(right, "right");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitArithmetic(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
