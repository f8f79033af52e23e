package org.aludel.core.sql;

/**
 * An element of a FROM clause of the user's own; see {@link CustomExpression}.
 */
public non-sealed interface CustomFrom extends FromClause {

    /** Writes this element in the dialect that {@code writer} stands for. */
    void render(ElementWriter writer);

    @Override
    default <R> R accept(FromVisitor<R> visitor) {
        return visitor.visitCustomFrom(this);
    }
}
