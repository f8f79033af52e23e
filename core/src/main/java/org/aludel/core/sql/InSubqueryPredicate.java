package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

/**
 * The test {@code operand [NOT] IN (SELECT ...)}.
 *
 * @param operand the value being tested
 * @param query the candidates
 * @param negated true for {@code NOT IN}
 */
public record InSubqueryPredicate(Expression<?> operand, Query query, boolean negated) implements Predicate {

    public InSubqueryPredicate {
        requireNonNull(operand, "operand");
        requireNonNull(query, "query");
    }

    @Override
    public <R> R accept(PredicateVisitor<R> visitor) {
        return visitor.visitInSubqueryPredicate(this);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
