package org.aludel.core.dialect.sqlserver;

import java.util.List;
import java.util.function.Consumer;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.AllColumns;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.LabeledExpression;
import org.aludel.core.sql.Selectable;

/** Writes {@code OUTPUT}, which is what RETURNING is called here: columns of the rows before or after the change. */
final class SqlServerOutput {

    static final String INSERTED = "inserted";
    static final String DELETED = "deleted";

    private final SqlServerCompiler sql;
    private final FromClause table;

    SqlServerOutput(SqlServerCompiler sql, FromClause table) {
        this.sql = sql;
        this.table = table;
    }

    /** Writes {@code OUTPUT inserted.a, ...}, or nothing for an empty list. */
    SqlCompiler of(List<Selectable> returning, String rows) {
        return write(returning, column -> column(rows, column), rows);
    }

    /** Writes the OUTPUT of a MERGE that also deletes: rows that are gone are told as they were. */
    SqlCompiler ofMergeWithDelete(List<Selectable> returning) {
        return write(
                returning,
                column -> {
                    sql.append("CASE WHEN $action = 'DELETE' THEN ");
                    column(DELETED, column);
                    sql.append(" ELSE ");
                    column(INSERTED, column);
                    sql.append(" END");
                },
                INSERTED);
    }

    private void column(String rows, ColumnReference<?> column) {
        sql.append(rows).append(".");
        sql.expressions().columnName(column);
    }

    private SqlCompiler write(List<Selectable> returning, Consumer<ColumnReference<?>> columns, String rows) {
        if (returning.isEmpty()) {
            return sql;
        }
        sql.append(" OUTPUT ");
        sql.values().withOutput(table, columns, () -> sql.list(returning, item -> item(item, rows)));
        return sql;
    }

    private void item(Selectable item, String rows) {
        if (item instanceof LabeledExpression<?> labeled) {
            sql.expression(labeled.expression()).append(" AS ").alias(labeled.label());
        } else if (item instanceof Expression<?> expression) {
            sql.expression(expression);
        } else {
            FromClause only = item instanceof AllColumns all ? all.from() : (FromClause) item;
            FromClause source = only == null ? table : only;
            if (!source.columns().isEmpty()) {
                sql.<ColumnReference<?>>list(source.columns(), sql::expression);
            } else {
                sql.alias(source.equals(table) ? rows : String.valueOf(source.name()))
                        .append(".*");
            }
        }
    }
}
