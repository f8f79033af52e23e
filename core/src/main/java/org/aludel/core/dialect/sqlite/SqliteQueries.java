package org.aludel.core.dialect.sqlite;

import java.util.List;
import org.aludel.core.dialect.QueryCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.ColumnDefinition;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.Query;
import org.aludel.core.sql.RowLimit;
import org.aludel.core.sql.ValuesClauses;

/** Queries as SQLite writes them. */
final class SqliteQueries extends QueryCompiler {

    SqliteQueries(SqlCompiler sql) {
        super(sql);
    }

    @Override
    protected void limit(RowLimit limit) {
        limitThenOffset(limit, "-1");
    }

    /** A set operation has no parentheses, and runs from left to right. */
    @Override
    protected SqlCompiler setOperand(Query query, List<String> names) {
        if (!needsParentheses(query) || sql.isLenient()) {
            return super.setOperand(query, names);
        }
        sql.append("SELECT * FROM (");
        return write(query, names).append(")");
    }

    /** VALUES takes neither names nor an order or limit. */
    @Override
    protected SqlCompiler values(ValuesClauses clauses, List<String> names) {
        boolean plain = names.isEmpty() && clauses.orderBy().isEmpty() && clauses.limit() == null;
        if (plain || sql.isLenient()) {
            return super.values(clauses, names);
        }
        namedRows(clauses.columns(), clauses.rows());
        orderAndLimit(clauses.orderBy(), clauses.limit());
        return sql;
    }

    /** Writes a query of rows whose columns have names; SQLite calls those of VALUES column1, column2 and so on. */
    SqlCompiler namedRows(List<ColumnDefinition<?>> columns, List<List<Expression<?>>> rows) {
        sql.append("SELECT ");
        for (int i = 0; i < columns.size(); i++) {
            sql.append((i == 0 ? "column" : ", column") + (i + 1) + " AS ")
                    .alias(columns.get(i).name());
        }
        sql.append(" FROM (VALUES ");
        return sql.list(
                        rows,
                        row -> sql.append("(")
                                .<Expression<?>>list(row, this::column)
                                .append(")"))
                .append(")");
    }
}
