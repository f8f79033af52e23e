package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

/**
 * The test {@code operand IS [NOT] NULL}.
 *
 * @param operand the value being tested
 * @param negated true for {@code IS NOT NULL}
 */
public record NullPredicate(Expression<?> operand, boolean negated) implements Predicate {

    public NullPredicate {
        requireNonNull(operand, "operand");
    }

    @Override
    public <R> R accept(PredicateVisitor<R> visitor) {
        return visitor.visitNullPredicate(this);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
