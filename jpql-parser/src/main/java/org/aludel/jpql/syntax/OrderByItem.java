package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

import org.aludel.core.sql.NullOrdering;
import org.aludel.core.sql.SortDirection;

/**
 * An item of an ORDER BY clause.
 *
 * @param expression the value that is ordered by
 * @param direction which values come first
 * @param nulls where nulls stand
 */
public record OrderByItem(JpqlExpression expression, SortDirection direction, NullOrdering nulls)
        implements JpqlClause {

    public OrderByItem {
        requireNonNull(expression, "expression");
        requireNonNull(direction, "direction");
        requireNonNull(nulls, "nulls");
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.visitOrderByItem(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
