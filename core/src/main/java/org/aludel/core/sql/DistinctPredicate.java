package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

/**
 * The comparison {@code left IS [NOT] DISTINCT FROM right}, in which two nulls are equal.
 *
 * @param left the left operand
 * @param right the right operand
 * @param negated true for {@code IS NOT DISTINCT FROM}
 */
public record DistinctPredicate(Expression<?> left, Expression<?> right, boolean negated) implements Predicate {

    public DistinctPredicate {
        requireNonNull(left, "left");
        requireNonNull(right, "right");
    }

    @Override
    public <R> R accept(PredicateVisitor<R> visitor) {
        return visitor.visitDistinctPredicate(this);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
