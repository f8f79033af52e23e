package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

/**
 * One key of an ORDER BY: an expression, its direction, and where nulls go.
 *
 * @param expression the sort key
 * @param direction ascending or descending
 * @param nulls where nulls go
 */
public record SortSpecification(Expression<?> expression, SortDirection direction, NullOrdering nulls)
        implements Clause {

    public SortSpecification {
        requireNonNull(expression, "expression");
        requireNonNull(direction, "direction");
        requireNonNull(nulls, "nulls");
    }

    /** The same key with nulls before all values. */
    public SortSpecification nullsFirst() {
        return new SortSpecification(expression, direction, NullOrdering.FIRST);
    }

    /** The same key with nulls behind all values. */
    public SortSpecification nullsLast() {
        return new SortSpecification(expression, direction, NullOrdering.LAST);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
