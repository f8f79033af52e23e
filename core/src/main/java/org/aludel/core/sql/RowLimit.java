package org.aludel.core.sql;

import org.jspecify.annotations.Nullable;

/**
 * How many rows a query returns, and how many it leaves out first.
 *
 * @param limit the number of rows, null for all
 * @param offset the number of rows left out, null for none
 * @param percent true when the limit is a percentage
 * @param withTies true when rows equal to the last one come too
 */
public record RowLimit(
        @Nullable Expression<?> limit, @Nullable Expression<?> offset, boolean percent, boolean withTies)
        implements Clause {

    public RowLimit {}

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
