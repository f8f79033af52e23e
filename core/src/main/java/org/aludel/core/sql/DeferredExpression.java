package org.aludel.core.sql;

/**
 * An expression that is not SQL yet, such as an attribute of an entity. Lowering replaces it; a compiler that still meets one fails with a coded error.
 *
 * @param <T> the Java type of the value
 */
public non-sealed interface DeferredExpression<T> extends Expression<T> {

    /** What the node stands for, for error messages: for example {@code attribute 'Order.customer'}. */
    String description();

    @Override
    default <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitDeferredExpression(this);
    }
}
