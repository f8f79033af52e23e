package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

/**
 * A value with a sign. A number with a minus directly before it is a {@link NumericLiteral}.
 *
 * @param negative true for a minus
 * @param operand the value
 */
public record SignExpression(boolean negative, JpqlExpression operand) implements JpqlExpression {

    public SignExpression {
        requireNonNull(operand, "operand");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitSign(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
