package org.aludel.core.sql;

/**
 * A condition of the user's own; see {@link CustomExpression}.
 */
public non-sealed interface CustomPredicate extends Predicate {

    /** Writes this element in the dialect that {@code writer} stands for. */
    void render(ElementWriter writer);

    @Override
    default <R> R accept(PredicateVisitor<R> visitor) {
        return visitor.visitCustomPredicate(this);
    }
}
