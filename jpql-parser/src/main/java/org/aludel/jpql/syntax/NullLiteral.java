package org.aludel.jpql.syntax;

/** {@code NULL}. */
public record NullLiteral() implements JpqlExpression {

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitNullLiteral(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
