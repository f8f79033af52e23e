package org.aludel.jpql.syntax;

/**
 * A whole statement.
 */
public sealed interface JpqlStatement extends JpqlNode permits DeleteQuery, InsertQuery, JpqlQuery, UpdateQuery {
    /** Calls the method of the visitor that is for this node. */
    <R> R accept(StatementVisitor<R> visitor);
}
