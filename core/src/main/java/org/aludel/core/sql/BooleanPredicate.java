package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

/**
 * A boolean value, such as a boolean column, used as a condition.
 *
 * @param operand the value
 */
public record BooleanPredicate(Expression<Boolean> operand) implements Predicate {

    public BooleanPredicate {
        requireNonNull(operand, "operand");
    }

    @Override
    public <R> R accept(PredicateVisitor<R> visitor) {
        return visitor.visitBooleanPredicate(this);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
