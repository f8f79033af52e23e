package org.aludel.core.dialect;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.sql.Assignment;
import org.aludel.core.sql.ColumnDefinition;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.DefaultValue;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.InsertClauses;
import org.aludel.core.sql.SequenceValue;

/**
 * The rows of an INSERT for databases that say them with a query: columns that are {@code DEFAULT} or the next value of
 * a sequence in every row cannot stand in one, and are kept apart. Immutable.
 */
public final class GivenRows {

    private final InsertClauses insert;
    private final List<Integer> given = new ArrayList<>();
    private final List<Assignment> made = new ArrayList<>();
    private final List<ColumnDefinition<?>> columns;
    private final List<String> names;

    private GivenRows(InsertClauses insert) {
        this.insert = insert;
        int width = insert.columns().isEmpty() && !insert.rows().isEmpty()
                ? insert.rows().get(0).size()
                : insert.columns().size();
        for (int i = 0; i < width; i++) {
            if (insert.columns().isEmpty() || insert.source() != null || !isMadeByDatabase(i)) {
                given.add(i);
            } else {
                made.add(new Assignment(
                        insert.columns().get(i), insert.rows().get(0).get(i)));
            }
        }
        columns = given.stream().<ColumnDefinition<?>>map(this::column).toList();
        names = columns.stream().map(ColumnDefinition::name).toList();
    }

    private ColumnDefinition<?> column(int position) {
        if (insert.columns().isEmpty()) {
            Expression<?> first = insert.rows().get(0).get(position);
            return new ColumnDefinition<>("c" + (position + 1), first.type());
        }
        ColumnReference<?> column = insert.columns().get(position);
        return new ColumnDefinition<>(column.name(), column.type());
    }

    /**
     * Takes the rows of an INSERT apart.
     *
     * @throws org.aludel.core.error.AludelException when a column is {@code DEFAULT} or a sequence in some rows only
     */
    public static GivenRows of(SqlCompiler sql, InsertClauses insert) {
        GivenRows rows = new GivenRows(insert);
        for (List<Expression<?>> row : insert.rows()) {
            if (rows.given.stream().anyMatch(i -> isMade(row.get(i)))) {
                throw CompileErrors.unsupported(
                        sql.dialect(),
                        "DEFAULT or sequence in some of several rows",
                        "Execute the statement once for each kind of row.");
            }
        }
        return rows;
    }

    private static boolean isMade(Expression<?> value) {
        return value instanceof DefaultValue || value instanceof SequenceValue;
    }

    private boolean isMadeByDatabase(int column) {
        Expression<?> first = insert.rows().get(0).get(column);
        return isMade(first)
                && insert.rows().stream().allMatch(row -> row.get(column).equals(first));
    }

    /** The columns that have a value of their own in each row; without names of columns, {@code c1}, {@code c2}. */
    public List<ColumnDefinition<?>> columns() {
        return columns;
    }

    /** The names of {@link #columns()}. */
    public List<String> names() {
        return names;
    }

    /** The values of {@link #columns()}; no rows when a query gives them. */
    public List<List<Expression<?>>> rows() {
        List<List<Expression<?>>> rows = new ArrayList<>();
        for (List<Expression<?>> row : insert.rows()) {
            List<Expression<?>> values = new ArrayList<>();
            given.forEach(i -> values.add(row.get(i)));
            rows.add(values);
        }
        return rows;
    }

    /** The columns that the database makes a value for, and by what. */
    public List<Assignment> made() {
        return List.copyOf(made);
    }
}
