package org.aludel.core.engine;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.dialect.BoundStatement;
import org.aludel.core.dialect.CompiledStatement;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.dialect.ParameterSlot;
import org.aludel.core.sql.ColumnDefinition;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.InsertClauses;
import org.aludel.core.sql.InsertStatement;
import org.aludel.core.sql.Literal;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.Selectable;
import org.aludel.core.sql.Sql;
import org.aludel.core.sql.ValuesTable;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An INSERT of a fixed number of rows with RETURNING, compiled once; values are put into it row by row. Immutable. */
final class InsertPage {

    /** How the rows of a page are written. */
    enum Form {
        /** {@code VALUES (...), (...)}. */
        VALUES,
        /** A query of numbered rows in the order of their numbers, for databases that promise order only then. */
        ORDERED_QUERY
    }

    private final InsertStatement statement;
    private final CompiledStatement compiled;
    private final CachedStatement cached;
    private final int[] sources;
    private final SqlType<?>[] types;

    private InsertPage(InsertStatement statement, CompiledStatement compiled) {
        this.statement = statement;
        this.compiled = compiled;
        this.cached = new CachedStatement(statement, compiled);
        List<ParameterSlot> slots = compiled.slots();
        this.sources = slots.stream().mapToInt(ParameterSlot::parameter).toArray();
        this.types = slots.stream().map(ParameterSlot::type).toArray(SqlType<?>[]::new);
    }

    static InsertPage compile(InsertTemplate template, int rows, Form form, Dialect dialect) {
        List<List<Expression<?>>> copies = new ArrayList<>(rows);
        for (int i = 0; i < rows; i++) {
            copies.add(template.anonymousRow());
        }
        InsertClauses c = template.statement().clauses();
        InsertStatement page = form == Form.VALUES
                ? template.with(copies, null, c.returning())
                : template.with(List.of(), ordered(c.columns(), copies), c.returning());
        return new InsertPage(page, dialect.compile(page));
    }

    private static SelectStatement ordered(List<ColumnReference<?>> columns, List<List<Expression<?>>> rows) {
        List<ColumnDefinition<?>> definitions = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            definitions.add(new ColumnDefinition<>("p" + i, columns.get(i).type()));
        }
        ColumnDefinition<Integer> number = new ColumnDefinition<>("n", SqlTypes.INTEGER);
        definitions.add(number);
        List<List<Expression<?>>> numbered = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            List<Expression<?>> row = new ArrayList<>(rows.get(i));
            row.add(new Literal<>(i, SqlTypes.INTEGER));
            numbered.add(row);
        }
        ValuesTable table = new ValuesTable("page", definitions, numbered);
        List<Selectable> selected = new ArrayList<>(table.columns().subList(0, columns.size()));
        return Sql.select(selected).from(table).orderBy(table.column(number));
    }

    InsertStatement statement() {
        return statement;
    }

    CompiledStatement compiled() {
        return compiled;
    }

    RowLayout layout() {
        RowLayout layout = cached.layout();
        if (layout == null) {
            throw EngineErrors.noRowsReturned();
        }
        return layout;
    }

    /** The text with the values of the page's rows, each in the order of the template's parameters. */
    BoundStatement bind(List<@Nullable Object[]> rows) {
        int width = rows.get(0).length;
        @Nullable Object[] values = new Object[sources.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = rows.get(sources[i] / width)[sources[i] % width];
        }
        return new BoundStatement(compiled.sql(), types, values);
    }
}
