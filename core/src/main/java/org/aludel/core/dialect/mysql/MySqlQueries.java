package org.aludel.core.dialect.mysql;

import java.util.List;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.Query;
import org.aludel.core.sql.SelectClauses;
import org.aludel.core.sql.ValuesClauses;

/** Queries as MySQL writes them. */
final class MySqlQueries extends MySqlFamilyQueries {

    private int wrapped;

    MySqlQueries(SqlCompiler sql) {
        super(sql);
    }

    @Override
    protected SqlCompiler select(SelectClauses clauses, List<String> names) {
        ((MySqlCompiler) sql).modified().withinQuery(() -> super.select(clauses, names));
        return sql;
    }

    /** Before 8.0.31, a query in parentheses is a plain SELECT at most. */
    @Override
    protected SqlCompiler setOperand(Query query, List<String> names) {
        if (sql.isLenient() || !needsParentheses(query) || version().nestsQueries()) {
            return super.setOperand(query, names);
        }
        wrapped++;
        String alias = "operand" + wrapped;
        sql.append("SELECT * FROM (");
        write(query, names);
        return sql.append(") AS ").append(alias);
    }

    @Override
    protected SqlCompiler values(ValuesClauses clauses, List<String> names) {
        if (!sql.isLenient() && names.isEmpty() && version().hasRowConstructors()) {
            rows(clauses.rows());
        } else {
            rowsByUnion(clauses.columns(), clauses.rows());
        }
        orderAndLimit(clauses.orderBy(), clauses.limit());
        return sql;
    }

    /** Writes {@code VALUES ROW(1, 2), ROW(3, 4)}. */
    void rows(List<List<Expression<?>>> rows) {
        sql.append("VALUES ").list(rows, row -> sql.call("ROW", row));
    }

    private MySqlDialect version() {
        return ((MySqlCompiler) sql).version();
    }
}
