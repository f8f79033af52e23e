package org.aludel.jpql.syntax;

import java.util.List;

/**
 * Several values as one, {@code (a, b)}.
 *
 * @param values the values; two or more
 */
public record RowExpression(List<JpqlExpression> values) implements JpqlExpression {

    public RowExpression {
        values = List.copyOf(values);
        SyntaxErrors.requireTwo(values, "values");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitRow(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
