package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The order of a recursive common table, {@code SEARCH DEPTH|BREADTH FIRST BY ... SET ...}.
 *
 * @param depthFirst false for breadth first
 * @param by the columns that order siblings
 * @param into the column that gets the order
 */
public record SearchDefinition(boolean depthFirst, List<Name> by, Name into) implements JpqlClause {

    public SearchDefinition {
        by = List.copyOf(by);
        requireNonNull(into, "into");
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.visitSearchDefinition(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
