package org.aludel.jpql.syntax;

import java.util.List;

/**
 * Strings behind each other, {@code a || b || c}.
 *
 * @param operands the strings; two or more
 */
public record ConcatenationExpression(List<JpqlExpression> operands) implements JpqlExpression {

    public ConcatenationExpression {
        operands = List.copyOf(operands);
        SyntaxErrors.requireTwo(operands, "operands");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitConcatenation(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
