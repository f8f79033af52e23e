package org.aludel.core.sql;

/** What an element of the user's own writes itself with. Not thread-safe; used during one compilation. */
public interface ElementWriter {

    /** The name of the dialect that is being written, for example {@code postgresql}. */
    String dialect();

    /** Writes SQL text as it is. Never pass text that comes from outside: use a bind parameter for values. */
    ElementWriter text(String sql);

    /**
     * Writes any node in the dialect's way, bind parameters included. An expression is written as it is: use this where
     * parentheses or commas stand around it, and {@link #operand} beside an operator.
     */
    ElementWriter node(Node node);

    /** Writes an expression beside an operator: in parentheses, unless it is a name, a value or a call. */
    ElementWriter operand(Expression<?> expression);

    /** Writes a name, quoted where the dialect needs it. */
    ElementWriter identifier(String name);
}
