package org.aludel.core.engine;

import java.util.List;
import org.aludel.core.dialect.BoundStatement;
import org.aludel.core.dialect.CompiledStatement;
import org.aludel.core.sql.InsertStatement;
import org.jspecify.annotations.Nullable;

/** An INSERT of many rows with RETURNING, compiled once; values are put into it row by row. Immutable. */
abstract sealed class InsertPage permits RowsPage, ArraysPage {

    /** How the rows of a page are written. */
    enum Form {
        /** {@code VALUES (...), (...)}. */
        VALUES,
        /** A query of numbered rows in the order of their numbers, for databases that promise order only then. */
        ORDERED_QUERY,
        /** A query of numbered elements of arrays, one array for each column. */
        ARRAYS
    }

    private final InsertStatement statement;
    private final CompiledStatement compiled;
    private final CachedStatement cached;

    InsertPage(InsertStatement statement, CompiledStatement compiled) {
        this.statement = statement;
        this.compiled = compiled;
        this.cached = new CachedStatement(statement, compiled);
    }

    /** The text with the values of the page's rows, each in the order of the template's parameters. */
    abstract BoundStatement bind(List<@Nullable Object[]> rows);

    final InsertStatement statement() {
        return statement;
    }

    final CompiledStatement compiled() {
        return compiled;
    }

    final RowLayout layout() {
        RowLayout layout = cached.layout();
        if (layout == null) {
            throw EngineErrors.noRowsReturned();
        }
        return layout;
    }
}
