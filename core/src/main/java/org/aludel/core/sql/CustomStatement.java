package org.aludel.core.sql;

/**
 * A statement of the user's own, best a record; see {@link CustomExpression}. Its equality decides whether a compiled
 * statement is found again, so values that vary belong in parameters.
 */
public non-sealed interface CustomStatement extends Statement {

    /** Writes this statement in the dialect that {@code writer} stands for. */
    void render(ElementWriter writer);

    @Override
    default <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visitCustom(this);
    }
}
