package org.aludel.core.dialect.h2;

import java.util.List;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.ReturningCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.Node;
import org.aludel.core.sql.Selectable;

/** Returns the rows that a statement writes by selecting from its {@code FINAL TABLE} or {@code OLD TABLE}. */
final class H2Returning {

    private H2Returning() {}

    /** Writes the statement, and the query around it when it returns something. */
    static SqlCompiler around(
            SqlCompiler sql,
            String rows,
            List<Selectable> returning,
            FromClause table,
            Capability capability,
            Runnable statement) {
        if (returning.isEmpty()) {
            statement.run();
            return sql;
        }
        sql.require(capability);
        returning.forEach(item -> requireOwnColumns(item, table, sql));
        ReturningCompiler.changed(sql, rows, returning, table, false, statement);
        String name = table.name();
        boolean plain = returning.stream().allMatch(item -> item instanceof ColumnReference || item == table);
        return plain || name == null ? sql : sql.append(" AS ").alias(name);
    }

    private static void requireOwnColumns(Node node, FromClause table, SqlCompiler sql) {
        if (node instanceof ColumnReference<?> column) {
            FromClause from = column.from();
            if (from != null && !from.equals(table) && !sql.isLenient()) {
                throw CompileErrors.unsupported(
                        sql.dialect(),
                        "RETURNING of columns of other tables than the one that is written",
                        "Select them before.");
            }
        } else {
            node.children().forEach(child -> requireOwnColumns(child, table, sql));
        }
    }
}
