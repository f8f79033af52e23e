package org.aludel.core.dialect.oracle;

import java.util.List;
import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.Precedence;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.AliasedFrom;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.LabeledExpression;
import org.aludel.core.sql.LockWait;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.RowLimit;
import org.aludel.core.sql.SelectClauses;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.TableReference;
import org.aludel.core.sql.TextExpression;
import org.aludel.core.sql.TextFragment;
import org.aludel.core.type.SqlTypes;

/** Writes queries with a limit and a lock, which a FETCH clause refuses (ORA-02014). */
final class OracleLockedPages {

    private final OracleCompiler sql;
    private final OracleQueries queries;

    OracleLockedPages(OracleCompiler sql, OracleQueries queries) {
        this.sql = sql;
        this.queries = queries;
    }

    SqlCompiler write(SelectClauses clauses, RowLimit limit, List<String> names) {
        if (clauses.locks().stream().anyMatch(lock -> lock.onLocked() == LockWait.SKIP_LOCKED)) {
            throw CompileErrors.unsupported(
                    sql.dialect(),
                    "limit together with SKIP LOCKED",
                    "Leave the limit out and stop reading: rows are locked as they are fetched, with a small fetch size"
                            + " hardly more than are read.");
        }
        boolean grouped = clauses.distinct()
                || !clauses.groupBy().isEmpty()
                || clauses.having() != null
                || !clauses.windows().isEmpty();
        Expression<?> rows = limit.limit();
        if (rows != null && clauses.orderBy().isEmpty() && limit.offset() == null && !limit.percent() && !grouped) {
            return queries.plain(clauses, names, () -> numbered(clauses, rows));
        }
        if (grouped || clauses.from().size() != 1 || !isTable(clauses.from().get(0))) {
            throw CompileErrors.unsupported(
                    sql.dialect(),
                    "limit of a locked query over more than one table",
                    "Select the keys first, and lock the rows by these.");
        }
        return queries.plain(clauses, names, () -> byRowid(clauses));
    }

    private static boolean isTable(FromClause element) {
        return element instanceof TableReference
                || element instanceof AliasedFrom aliased && aliased.element() instanceof TableReference;
    }

    private void numbered(SelectClauses clauses, Expression<?> rows) {
        Predicate where = clauses.where();
        sql.append(" WHERE ");
        if (where != null) {
            sql.condition(where, Precedence.AND).append(" AND ");
        }
        sql.append("ROWNUM <= ").operand(rows, Precedence.OTHER_OPERATOR);
    }

    private void byRowid(SelectClauses clauses) {
        String table = String.valueOf(clauses.from().get(0).name());
        String rowid =
                sql.target().identifiers().quote(sql.target().identifiers().shorten(table)) + ".ROWID";
        Expression<String> expression =
                new TextExpression<>(new TextFragment(List.of(rowid), List.of()), SqlTypes.VARCHAR);
        sql.append(" WHERE ").append(rowid).append(" IN (");
        sql.subquery(new SelectStatement(
                OracleClauses.selecting(clauses, new LabeledExpression<>(expression, "row_address"))));
        sql.append(")");
    }
}
