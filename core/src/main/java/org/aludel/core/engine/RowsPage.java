package org.aludel.core.engine;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.dialect.CompiledStatement;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.sql.ColumnDefinition;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.InsertStatement;
import org.aludel.core.sql.Literal;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.Selectable;
import org.aludel.core.sql.Sql;
import org.aludel.core.sql.ValuesTable;
import org.aludel.core.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A page of a fixed number of rows, each with parameters of its own. */
final class RowsPage extends InsertPage {

    private RowsPage(InsertStatement statement, CompiledStatement compiled) {
        super(statement, compiled);
    }

    /** A page of so many rows in the form {@link InsertPage.Form#VALUES} or {@link InsertPage.Form#ORDERED_QUERY}. */
    static RowsPage compile(InsertTemplate template, int rows, Form form, Dialect dialect) {
        List<List<Expression<?>>> copies = new ArrayList<>(rows);
        for (int i = 0; i < rows; i++) {
            copies.add(template.anonymousRow());
        }
        InsertStatement page = form == Form.VALUES
                ? template.with(copies, null)
                : template.with(
                        List.of(), ordered(template.statement().clauses().columns(), copies));
        return new RowsPage(page, dialect.compile(page));
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

    @Override
    @Nullable
    Object value(int parameter, List<@Nullable Object[]> rows) {
        int width = rows.get(0).length;
        return rows.get(parameter / width)[parameter % width];
    }
}
