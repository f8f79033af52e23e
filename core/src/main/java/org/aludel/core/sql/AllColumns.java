package org.aludel.core.sql;

import org.jspecify.annotations.Nullable;

/**
 * All columns of an element, or of the whole FROM clause where {@code from} is null, in a select list.
 *
 * @param from the element, or null for all
 */
public record AllColumns(@Reference @Nullable FromClause from) implements Selectable, Clause {

    public AllColumns {}

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
