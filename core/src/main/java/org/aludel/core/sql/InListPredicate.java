package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The test {@code operand [NOT] IN (a, b, ...)} over expressions of the statement; an empty list is never true.
 *
 * @param operand the value being tested
 * @param values the candidates
 * @param negated true for {@code NOT IN}
 */
public record InListPredicate(Expression<?> operand, List<Expression<?>> values, boolean negated) implements Predicate {

    public InListPredicate {
        requireNonNull(operand, "operand");
        values = List.copyOf(values);
    }

    @Override
    public <R> R accept(PredicateVisitor<R> visitor) {
        return visitor.visitInListPredicate(this);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
