package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

/**
 * The test whether a subquery has a row: {@code EXISTS (SELECT ...)}.
 *
 * @param query the subquery
 */
public record ExistsPredicate(Query query) implements Predicate {

    public ExistsPredicate {
        requireNonNull(query, "query");
    }

    @Override
    public <R> R accept(PredicateVisitor<R> visitor) {
        return visitor.visitExistsPredicate(this);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
