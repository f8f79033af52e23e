package org.aludel.jpql.syntax;

/** The number of rows, {@code COUNT(*)}. */
public record CountRowsExpression() implements JpqlExpression {

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitCountRows(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
