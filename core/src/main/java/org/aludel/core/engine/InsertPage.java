package org.aludel.core.engine;

import java.util.List;
import org.aludel.core.dialect.BoundStatement;
import org.aludel.core.dialect.CompiledStatement;
import org.aludel.core.dialect.ParameterSlot;
import org.aludel.core.sql.InsertStatement;
import org.aludel.core.type.SqlType;
import org.jspecify.annotations.Nullable;

/** An INSERT of many rows, compiled once; values are put into it row by row. Immutable. */
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
    private final int[] parameters;
    private final SqlType<?>[] types;

    InsertPage(InsertStatement statement, CompiledStatement compiled) {
        this.statement = statement;
        this.compiled = compiled;
        this.cached = new CachedStatement(statement, compiled);
        List<ParameterSlot> slots = compiled.slots();
        this.parameters = slots.stream().mapToInt(ParameterSlot::parameter).toArray();
        this.types = slots.stream().map(ParameterSlot::type).toArray(SqlType<?>[]::new);
    }

    /** The value of one of the statement's parameters, out of those of the page's rows. */
    abstract @Nullable Object value(int parameter, List<@Nullable Object[]> rows);

    /** The text with the values of the page's rows, each in the order of the template's parameters. */
    final BoundStatement bind(List<@Nullable Object[]> rows) {
        @Nullable Object[] values = new Object[parameters.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(parameters[i], rows);
        }
        return new BoundStatement(compiled.sql(), types, values);
    }

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
