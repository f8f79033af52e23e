package org.aludel.core.sql;

/**
 * An element of a FROM clause that is not SQL yet, such as an entity; see {@link DeferredExpression}.
 */
public non-sealed interface DeferredFrom extends FromClause {

    /** What the node stands for, for error messages: for example {@code attribute 'Order.customer'}. */
    String description();

    @Override
    default <R> R accept(FromVisitor<R> visitor) {
        return visitor.visitDeferredFrom(this);
    }
}
