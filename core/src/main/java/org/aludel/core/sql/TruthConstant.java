package org.aludel.core.sql;

/**
 * The condition that always, or never, holds.
 *
 * @param value true for always
 */
public record TruthConstant(boolean value) implements Predicate {

    public TruthConstant {}

    @Override
    public <R> R accept(PredicateVisitor<R> visitor) {
        return visitor.visitTruthConstant(this);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
