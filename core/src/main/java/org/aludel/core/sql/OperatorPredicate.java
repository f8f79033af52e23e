package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

/**
 * A condition made by an operator that is named by its symbol, such as {@code @@}.
 *
 * @param left the left operand
 * @param operator the symbol or word
 * @param right the right operand
 */
public record OperatorPredicate(Expression<?> left, String operator, Expression<?> right) implements Predicate {

    public OperatorPredicate {
        requireNonNull(left, "left");
        requireNonNull(operator, "operator");
        requireNonNull(right, "right");
        Names.checkOperator(operator);
    }

    @Override
    public <R> R accept(PredicateVisitor<R> visitor) {
        return visitor.visitOperatorPredicate(this);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
