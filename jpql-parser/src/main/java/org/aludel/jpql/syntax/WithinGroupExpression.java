package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * An aggregate of ordered rows, {@code function WITHIN GROUP (ORDER BY ...)}.
 *
 * @param function the aggregate
 * @param orderBy the order; not empty
 */
public record WithinGroupExpression(JpqlExpression function, List<OrderByItem> orderBy) implements JpqlExpression {

    public WithinGroupExpression {
        requireNonNull(function, "function");
        orderBy = List.copyOf(orderBy);
        SyntaxErrors.requireSome(orderBy, "orderBy");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitWithinGroup(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
