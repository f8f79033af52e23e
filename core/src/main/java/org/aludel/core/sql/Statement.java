package org.aludel.core.sql;

import java.util.List;

/**
 * A whole statement. It is its own key among compiled statements: two statements are equal when they are built alike,
 * whatever the values of their parameters, and each computes its hash once.
 */
public sealed interface Statement extends Node
        permits Query,
                InsertStatement,
                UpdateStatement,
                DeleteStatement,
                MergeStatement,
                CustomStatement,
                DefinitionStatement,
                StatementBase {

    /** The columns of the rows that the statement returns, as far as they are known; empty where it returns none. */
    List<ColumnDefinition<?>> resultColumns();

    /** True when executing the statement returns rows. */
    boolean returnsRows();

    /**
     * The parameters in the order of traversal; one that stands in several places is listed for each. Computed once.
     */
    List<Parameter> parameters();

    /** False when no common table is defined or used anywhere in the statement; a statement may say true without one. */
    default boolean mayHaveCommonTables() {
        return true;
    }

    <R> R accept(StatementVisitor<R> visitor);

    /** Compiles this statement with a dialect; nothing is sent and no connection is needed. */
    default <C> C compile(StatementCompiler<C> compiler) {
        return compiler.compile(this);
    }
}
