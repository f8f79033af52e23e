package org.aludel.core.dialect.oracle;

import java.util.List;
import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.Precedence;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.RowLimit;

/** Writes limits for versions without FETCH: rows are numbered as they leave the query, which stands in parentheses. */
final class OraclePages {

    private OraclePages() {}

    static SqlCompiler write(SqlCompiler sql, RowLimit limit, List<String> names, Runnable query) {
        Expression<?> rows = limit.limit();
        Expression<?> offset = limit.offset();
        if (offset == null) {
            sql.append("SELECT * FROM (");
            query.run();
            sql.append(")");
            return rows == null ? sql : sql.append(" WHERE ROWNUM <= ").operand(rows, Precedence.OTHER_OPERATOR);
        }
        if (names.isEmpty()) {
            throw CompileErrors.unsupported(
                    sql.dialect(), "OFFSET over columns without names", "Name the columns of the select list.");
        }
        sql.append("SELECT ").list(names, sql::alias).append(" FROM (SELECT page.*, ROWNUM AS row_no FROM (");
        query.run();
        sql.append(") page");
        if (rows != null) {
            sql.append(" WHERE ROWNUM <= ").operand(offset, Precedence.SIGN).append(" + ");
            sql.operand(rows, Precedence.SIGN);
        }
        return sql.append(") WHERE row_no > ").operand(offset, Precedence.OTHER_OPERATOR);
    }
}
