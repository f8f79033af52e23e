package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The order in which a recursive query emits rows: {@code SEARCH DEPTH|BREADTH FIRST BY ... SET ...}.
 *
 * @param depthFirst true for depth first
 * @param by the ordering columns
 * @param into the name of the new column
 */
public record SearchClause(boolean depthFirst, List<String> by, String into) implements Clause {

    public SearchClause {
        by = List.copyOf(by);
        requireNonNull(into, "into");
        Names.check("column", into);
        by.forEach(column -> Names.check("column", column));
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
