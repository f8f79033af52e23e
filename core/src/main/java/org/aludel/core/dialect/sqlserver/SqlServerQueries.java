package org.aludel.core.dialect.sqlserver;

import java.util.List;
import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.Precedence;
import org.aludel.core.dialect.QueryCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.UniqueNames;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.Hint;
import org.aludel.core.sql.HintPosition;
import org.aludel.core.sql.LockingClause;
import org.aludel.core.sql.Query;
import org.aludel.core.sql.RowLimit;
import org.aludel.core.sql.SelectClauses;
import org.aludel.core.sql.SetOperationClauses;
import org.aludel.core.sql.SortSpecification;
import org.aludel.core.sql.ValuesClauses;
import org.jspecify.annotations.Nullable;

/**
 * Writes queries: TOP for a limit alone, OFFSET ... FETCH with an offset (which wants an order), and no ORDER BY in
 * subqueries without a limit, where it is refused. What cannot be ordered or limited in place is put into a subquery.
 */
final class SqlServerQueries extends QueryCompiler {

    private final SqlServerCompiler compiler;

    private List<LockingClause> locks = List.of();

    SqlServerQueries(SqlServerCompiler compiler) {
        super(compiler);
        this.compiler = compiler;
    }

    // ---- SELECT

    @Override
    protected SqlCompiler select(SelectClauses clauses, List<String> names) {
        List<LockingClause> outer = locks;
        locks = clauses.locks();
        try {
            SqlServerLocks.check(sql, clauses);
            head(clauses, names);
            where(clauses);
            groups(clauses);
            order(clauses.orderBy(), clauses.limit(), clauses.distinct());
            return end(clauses.hints());
        } finally {
            locks = outer;
        }
    }

    /** The table hints that lock an element of the FROM clause being written, in the way of its query. */
    String lockHints(@Nullable String name) {
        return SqlServerLocks.hints(locks, name);
    }

    @Override
    protected void afterSelect(SelectClauses clauses) {
        super.afterSelect(clauses);
        top(clauses.limit(), clauses.orderBy());
    }

    private void top(@Nullable RowLimit limit, List<SortSpecification> orderBy) {
        Expression<?> rows = limit == null ? null : limit.limit();
        if (limit == null || rows == null) {
            return;
        }
        if (limit.withTies() && orderBy.isEmpty()) {
            throw CompileErrors.invalid("WITH TIES has no meaning without an order. Call orderBy(...).");
        }
        if (limit.offset() == null) {
            sql.append(" TOP (").expression(rows).append(limit.percent() ? ") PERCENT" : ")");
            sql.append(limit.withTies() ? " WITH TIES" : "");
        } else if (limit.withTies() || limit.percent()) {
            throw CompileErrors.unsupported(
                    sql.dialect(),
                    "WITH TIES or percentage together with an offset",
                    "Filter by rank() or percent_rank() in a subquery.");
        }
    }

    /** Writes the order, and what of the limit stands behind it. */
    private void order(List<SortSpecification> orderBy, @Nullable RowLimit limit, boolean distinct) {
        boolean paged = limit != null && limit.offset() != null;
        if (orderBy.isEmpty() && paged) {
            sql.append(distinct ? " ORDER BY 1" : " ORDER BY (SELECT NULL)");
        } else if (!orderBy.isEmpty() && (!isInner() || limit != null)) {
            sql.append(" ORDER BY ");
            sql.expressions().sortKeys(orderBy);
        }
        if (limit != null && paged) {
            limit(limit);
        }
    }

    private SqlCompiler end(List<Hint> hints) {
        if (!isInner()) {
            return compiler.end(hints);
        }
        sql.hints(hints, HintPosition.END);
        return sql;
    }

    @Override
    protected SqlCompiler from(SelectClauses clauses) {
        return clauses.from().isEmpty() ? sql : compiler.tables().elements(sql.append(" FROM "), clauses.from());
    }

    // ---- set operations and VALUES

    @Override
    protected SqlCompiler setOperation(SetOperationClauses clauses, List<String> names) {
        if (isOrderedInPlace(clauses.orderBy(), clauses.limit())) {
            innerOperands(clauses, names);
            order(clauses.orderBy(), null, false);
        } else {
            List<String> unique = UniqueNames.of(clauses.operands().get(0), names);
            wrapped(clauses.orderBy(), clauses.limit(), () -> innerOperands(clauses, unique));
        }
        return end(List.of());
    }

    private boolean isOrderedInPlace(List<SortSpecification> orderBy, @Nullable RowLimit limit) {
        return limit == null && (isInner() || orderBy.stream().allMatch(SqlServerQueries::isPlain));
    }

    private static boolean isPlain(SortSpecification key) {
        return key.expression() instanceof ColumnReference && !SqlServerExpressions.needsNullKey(key);
    }

    private void wrapped(List<SortSpecification> orderBy, @Nullable RowLimit limit, Runnable write) {
        sql.append("SELECT");
        top(limit, orderBy);
        sql.append(" * FROM (");
        write.run();
        sql.append(") AS united");
        order(orderBy, limit, false);
    }

    @Override
    protected SqlCompiler setOperand(Query query, List<String> names) {
        if (isLimited(query)) {
            sql.append("SELECT * FROM (");
            return write(query, UniqueNames.of(query, names)).append(") AS operand");
        }
        return plainOperand(query, names);
    }

    @Override
    protected SqlCompiler values(ValuesClauses clauses, List<String> names) {
        if (clauses.limit() == null && (clauses.orderBy().isEmpty() || isInner())) {
            rowsByUnion(clauses.columns(), clauses.rows());
        } else {
            wrapped(clauses.orderBy(), clauses.limit(), () -> rowsByUnion(clauses.columns(), clauses.rows()));
        }
        return end(List.of());
    }

    @Override
    protected void limit(RowLimit limit) {
        Expression<?> offset = limit.offset();
        Expression<?> rows = limit.limit();
        if (offset != null) {
            sql.append(" OFFSET ").operand(offset, Precedence.PRIMARY).append(" ROWS");
        }
        if (rows != null) {
            sql.append(" FETCH NEXT ").operand(rows, Precedence.PRIMARY).append(" ROWS ONLY");
        }
    }
}
