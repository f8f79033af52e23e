package org.aludel.core.sql;

/**
 * An expression of the user's own. Implement it as a record in an exported or open package, or override {@link #children()} and {@link #mapChildren} where it has parts.
 *
 * @param <T> the Java type of the value
 */
public non-sealed interface CustomExpression<T> extends Expression<T> {

    /** Writes this element in the dialect that {@code writer} stands for. */
    void render(ElementWriter writer);

    @Override
    default <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitCustomExpression(this);
    }
}
