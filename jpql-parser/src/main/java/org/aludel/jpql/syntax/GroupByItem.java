package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.aludel.core.sql.GroupingKind;

/**
 * An item of a GROUP BY clause.
 *
 * @param kind a plain expression, or sets of them
 * @param sets the grouping sets; for a plain expression, one set of it alone
 */
public record GroupByItem(GroupingKind kind, List<List<JpqlExpression>> sets) implements JpqlClause {

    public GroupByItem {
        requireNonNull(kind, "kind");
        sets = sets.stream().map(List::copyOf).toList();
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.visitGroupByItem(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
