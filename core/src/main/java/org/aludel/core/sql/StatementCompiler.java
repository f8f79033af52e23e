package org.aludel.core.sql;

/**
 * Turns statements into something executable. Every dialect is one.
 *
 * @param <C> what a compiled statement is
 */
public interface StatementCompiler<C> {

    /** Compiles a statement. Pure: no connection, no clock, the same result for equal statements. */
    C compile(Statement statement);
}
