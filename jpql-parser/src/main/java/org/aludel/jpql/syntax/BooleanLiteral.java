package org.aludel.jpql.syntax;

/**
 * {@code TRUE} or {@code FALSE}.
 *
 * @param value the value
 */
public record BooleanLiteral(boolean value) implements JpqlExpression {

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitBooleanLiteral(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
