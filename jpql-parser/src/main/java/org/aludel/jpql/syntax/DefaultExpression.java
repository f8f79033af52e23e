package org.aludel.jpql.syntax;

/** The default value of an attribute, {@code DEFAULT}, where an attribute gets its value. */
public record DefaultExpression() implements JpqlExpression {

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitDefault(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
