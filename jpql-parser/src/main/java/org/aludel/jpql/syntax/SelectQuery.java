package org.aludel.jpql.syntax;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A query {@code [SELECT ...] [FROM ...] [WHERE ...] [GROUP BY ...] [HAVING ...] [WINDOW ...] [ORDER BY ...] [LIMIT
 * ...]}.
 *
 * @param with the common tables, null without any
 * @param select what is selected; null where that is {@code this}
 * @param from the declarations of the FROM clause; empty without one
 * @param where the condition, null without one
 * @param groupBy what rows are grouped by, empty when they are not
 * @param having the condition on groups, null without one
 * @param windows the named windows
 * @param orderBy the order, empty without one
 * @param limit how many rows, null without a limit
 */
public record SelectQuery(
        @Nullable WithClause with,
        @Nullable SelectClause select,
        List<FromItem> from,
        @Nullable JpqlExpression where,
        List<GroupByItem> groupBy,
        @Nullable JpqlExpression having,
        List<WindowDefinition> windows,
        List<OrderByItem> orderBy,
        @Nullable LimitClause limit)
        implements JpqlQuery {

    public SelectQuery {
        from = List.copyOf(from);
        groupBy = List.copyOf(groupBy);
        windows = List.copyOf(windows);
        orderBy = List.copyOf(orderBy);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visitSelectQuery(this);
    }

    /** Of the clauses that tell most queries apart: queries are looked up by their trees. */
    @Override
    public int hashCode() {
        return 31 * (31 * from.hashCode() + Objects.hashCode(where)) + Objects.hashCode(select);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
