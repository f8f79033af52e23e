package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an {@link InsertStatement}.
 *
 * @param with common tables that are defined even where no FROM clause uses them
 * @param hints text for the optimizers of single dialects
 * @param table the table
 * @param columns the columns that are given
 * @param rows the values of each row; empty with a source, with defaults alone, or when values are given at
 * execution
 * @param source a query that gives the rows, or null
 * @param valuesAtExecution true when the only row has a parameter of the column's name for each column
 * @param defaultValues true for a row of defaults alone
 * @param overridingSystemValue true to give identity columns a value
 * @param conflict what is done with rows that meet an existing one, or null
 * @param returning what is returned of each row that was written; may be empty
 */
public record InsertClauses(
        List<CommonTable> with,
        List<Hint> hints,
        FromClause table,
        List<ColumnReference<?>> columns,
        List<List<Expression<?>>> rows,
        @Nullable Query source,
        boolean valuesAtExecution,
        boolean defaultValues,
        boolean overridingSystemValue,
        @Nullable OnConflict conflict,
        List<Selectable> returning)
        implements Clause {

    public InsertClauses {
        with = List.copyOf(with);
        hints = List.copyOf(hints);
        requireNonNull(table, "table");
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        returning = List.copyOf(returning);
    }

    /** These clauses with other columns and their values: rows, or a query that gives them. */
    public InsertClauses withValues(
            List<ColumnReference<?>> givenColumns, List<List<Expression<?>>> givenRows, @Nullable Query query) {
        return new InsertClauses(
                with,
                hints,
                table,
                givenColumns,
                givenRows,
                query,
                false,
                false,
                overridingSystemValue,
                conflict,
                returning);
    }

    /** These clauses with another list of what is returned. */
    public InsertClauses withReturning(List<Selectable> returned) {
        return new InsertClauses(
                with,
                hints,
                table,
                columns,
                rows,
                source,
                valuesAtExecution,
                defaultValues,
                overridingSystemValue,
                conflict,
                returned);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
