package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

/**
 * The test {@code operand [NOT] IN (...)} over a list of values that may be of any length at each execution
 * without making new SQL for every size.
 *
 * @param operand the value, or row value, being tested
 * @param values the candidates
 * @param negated true for {@code NOT IN}
 */
public record InParameterPredicate(Expression<?> operand, ListParameter<?> values, boolean negated)
        implements Predicate {

    public InParameterPredicate {
        requireNonNull(operand, "operand");
        requireNonNull(values, "values");
    }

    @Override
    public <R> R accept(PredicateVisitor<R> visitor) {
        return visitor.visitInParameterPredicate(this);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
