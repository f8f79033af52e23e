package org.aludel.core.sql;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a {@link SelectStatement}.
 *
 * @param with common tables that are defined even where no FROM clause uses them
 * @param hints text for the optimizers of single dialects
 * @param distinct true to leave out duplicate rows
 * @param distinctOn to keep the first row of each group of equal values; may be empty
 * @param columns the select list
 * @param from the FROM clause; empty to derive it from the columns used
 * @param where the condition on rows, or null
 * @param groupBy the grouping; may be empty
 * @param having the condition on groups, or null
 * @param windows windows with a name; may be empty
 * @param orderBy the order; may be empty
 * @param limit how many rows, or null for all
 * @param locks how rows are locked; may be empty
 */
public record SelectClauses(
        List<CommonTable> with,
        List<Hint> hints,
        boolean distinct,
        List<Expression<?>> distinctOn,
        List<Selectable> columns,
        List<FromClause> from,
        @Nullable Predicate where,
        List<GroupingElement> groupBy,
        @Nullable Predicate having,
        List<NamedWindow> windows,
        List<SortSpecification> orderBy,
        @Nullable RowLimit limit,
        List<LockingClause> locks)
        implements Clause {

    public SelectClauses {
        with = List.copyOf(with);
        hints = List.copyOf(hints);
        distinctOn = List.copyOf(distinctOn);
        columns = List.copyOf(columns);
        from = List.copyOf(from);
        groupBy = List.copyOf(groupBy);
        windows = List.copyOf(windows);
        orderBy = List.copyOf(orderBy);
        locks = List.copyOf(locks);
    }

    /** Of the clauses that tell statements apart, since it is computed for each new one. */
    @Override
    public int hashCode() {
        int hash = 31 * columns.hashCode() + from.hashCode();
        hash = 31 * hash + Objects.hashCode(where);
        hash = 31 * hash + groupBy.hashCode();
        hash = 31 * hash + Objects.hashCode(having);
        hash = 31 * hash + orderBy.hashCode();
        hash = 31 * hash + Objects.hashCode(limit);
        hash = 31 * hash + with.hashCode();
        return 31 * hash + Boolean.hashCode(distinct);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
