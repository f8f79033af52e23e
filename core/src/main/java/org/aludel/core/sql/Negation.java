package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

/**
 * The condition {@code NOT operand}.
 *
 * @param operand the condition
 */
public record Negation(Predicate operand) implements Predicate {

    public Negation {
        requireNonNull(operand, "operand");
    }

    @Override
    public <R> R accept(PredicateVisitor<R> visitor) {
        return visitor.visitNegation(this);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
