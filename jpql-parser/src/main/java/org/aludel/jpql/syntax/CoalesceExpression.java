package org.aludel.jpql.syntax;

import java.util.List;

/**
 * The first value that is not null, {@code COALESCE(a, b, ...)}.
 *
 * @param operands the values; two or more
 */
public record CoalesceExpression(List<JpqlExpression> operands) implements JpqlExpression {

    public CoalesceExpression {
        operands = List.copyOf(operands);
        SyntaxErrors.requireTwo(operands, "operands");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitCoalesce(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
