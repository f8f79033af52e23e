package org.aludel.core.sql;

/**
 * A condition that is not SQL yet; see {@link DeferredExpression}.
 */
public non-sealed interface DeferredPredicate extends Predicate {

    /** What the node stands for, for error messages: for example {@code attribute 'Order.customer'}. */
    String description();

    @Override
    default <R> R accept(PredicateVisitor<R> visitor) {
        return visitor.visitDeferredPredicate(this);
    }
}
