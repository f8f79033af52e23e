package org.aludel.core.dialect;

import java.util.List;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.LabeledExpression;
import org.aludel.core.sql.Selectable;

/** Writes the list of a RETURNING clause. */
public final class ReturningCompiler {

    private ReturningCompiler() {}

    /**
     * Writes {@code RETURNING ...}, or nothing for an empty list.
     *
     * @param qualified true when columns are written with their table
     */
    public static SqlCompiler returning(
            SqlCompiler sql, List<Selectable> returning, FromClause table, Capability capability, boolean qualified) {
        if (returning.isEmpty()) {
            return sql;
        }
        sql.require(capability, "Read the rows again by their key.").append(" RETURNING ");
        return columns(sql, returning, table, qualified);
    }

    /**
     * Writes a query of the rows that a statement writes: {@code SELECT ... FROM FINAL TABLE (statement)}.
     *
     * @param which {@code FINAL} for rows as they are afterwards, {@code OLD} for rows that are deleted
     */
    public static SqlCompiler changed(
            SqlCompiler sql,
            String which,
            List<Selectable> returning,
            FromClause table,
            boolean qualified,
            Runnable statement) {
        columns(sql.append("SELECT "), returning, table, qualified);
        sql.append(" FROM ").append(which).append(" TABLE (");
        statement.run();
        return sql.append(")");
    }

    /** Writes the columns alone. */
    public static SqlCompiler columns(
            SqlCompiler sql, List<Selectable> returning, FromClause table, boolean qualified) {
        QueryCompiler queries = sql.statements().queries();
        return sql.list(queries.returned(queries.expanded(returning, List.of(table), true)), item -> {
            if (item instanceof ColumnReference<?> column && !qualified) {
                sql.expressions().columnName(column);
            } else if (item instanceof LabeledExpression<?> labeled) {
                sql.expression(labeled.expression()).append(" AS ").alias(labeled.label());
            } else if (item instanceof Expression<?> expression) {
                sql.expression(expression);
            } else {
                sql.append("*");
            }
        });
    }
}
