package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.aludel.core.sql.SetOperator;
import org.jspecify.annotations.Nullable;

/**
 * Two queries with {@code UNION}, {@code INTERSECT} or {@code EXCEPT} between them. Order and limit are those of the
 * whole.
 *
 * @param with the common tables, null without any
 * @param operator which rows are kept
 * @param all true where duplicates are kept
 * @param left the first query
 * @param right the second query
 * @param orderBy the order, empty without one
 * @param limit how many rows, null without a limit
 */
public record SetQuery(
        @Nullable WithClause with,
        SetOperator operator,
        boolean all,
        JpqlQuery left,
        JpqlQuery right,
        List<OrderByItem> orderBy,
        @Nullable LimitClause limit)
        implements JpqlQuery {

    public SetQuery {
        requireNonNull(operator, "operator");
        requireNonNull(left, "left");
        requireNonNull(right, "right");
        orderBy = List.copyOf(orderBy);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visitSetQuery(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
