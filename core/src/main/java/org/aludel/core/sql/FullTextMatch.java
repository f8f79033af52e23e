package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A full-text search of columns for a query in the database's own search syntax.
 *
 * @param columns the searched text; at least one
 * @param query the search
 */
public record FullTextMatch(List<Expression<?>> columns, Expression<?> query) implements Predicate {

    public FullTextMatch {
        columns = List.copyOf(columns);
        requireNonNull(query, "query");
        StatementErrors.requireAtLeast(1, columns, "Full-text match", "columns");
    }

    @Override
    public <R> R accept(PredicateVisitor<R> visitor) {
        return visitor.visitFullTextMatch(this);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
