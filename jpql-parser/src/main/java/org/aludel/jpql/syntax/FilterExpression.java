package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

/**
 * An aggregate of some rows, {@code function FILTER (WHERE condition)}.
 *
 * @param function the aggregate
 * @param condition which rows count
 */
public record FilterExpression(JpqlExpression function, JpqlExpression condition) implements JpqlExpression {

    public FilterExpression {
        requireNonNull(function, "function");
        requireNonNull(condition, "condition");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitFilter(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
