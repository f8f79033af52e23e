package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

/**
 * The array and JSON tests contains, is contained by, and overlaps.
 *
 * @param left the left operand
 * @param operator which test
 * @param right the right operand
 */
public record ContainmentPredicate(Expression<?> left, ContainmentOperator operator, Expression<?> right)
        implements Predicate {

    public ContainmentPredicate {
        requireNonNull(left, "left");
        requireNonNull(operator, "operator");
        requireNonNull(right, "right");
    }

    @Override
    public <R> R accept(PredicateVisitor<R> visitor) {
        return visitor.visitContainmentPredicate(this);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
