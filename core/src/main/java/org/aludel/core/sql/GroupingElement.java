package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One element of a GROUP BY: an expression, or a ROLLUP, CUBE or GROUPING SETS.
 *
 * @param kind which
 * @param sets for an expression one set of one; for GROUPING SETS the sets; else the elements
 */
public record GroupingElement(GroupingKind kind, List<List<Expression<?>>> sets) implements Clause {

    public GroupingElement {
        requireNonNull(kind, "kind");
        sets = sets.stream().map(List::copyOf).toList();
    }

    static GroupingElement simple(Expression<?> expression) {
        return new GroupingElement(GroupingKind.EXPRESSION, List.of(List.of(expression)));
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
