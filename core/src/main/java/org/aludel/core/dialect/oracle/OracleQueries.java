package org.aludel.core.dialect.oracle;

import java.util.List;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.QueryCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.UniqueNames;
import org.aludel.core.sql.ColumnDefinition;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.HintPosition;
import org.aludel.core.sql.Query;
import org.aludel.core.sql.RowLimit;
import org.aludel.core.sql.SelectClauses;
import org.aludel.core.sql.SetOperationClauses;
import org.aludel.core.sql.SetOperator;
import org.aludel.core.sql.SortSpecification;
import org.aludel.core.sql.ValuesClauses;
import org.jspecify.annotations.Nullable;

/**
 * Writes queries: limits by FETCH, before 12.2 by ROWNUM around the query; no ORDER BY in subqueries without a limit,
 * where it has no meaning and is refused in many places.
 */
final class OracleQueries extends QueryCompiler {

    private final OracleCompiler compiler;
    private final boolean hasFetch;

    OracleQueries(OracleCompiler compiler) {
        super(compiler);
        this.compiler = compiler;
        this.hasFetch = compiler.isAtLeast(OracleVersion.V12);
    }

    // ---- SELECT

    @Override
    protected SqlCompiler select(SelectClauses clauses, List<String> names) {
        RowLimit limit = clauses.limit();
        if (limit == null) {
            return plain(clauses, names, () -> where(clauses));
        }
        if (!clauses.locks().isEmpty()) {
            return new OracleLockedPages(compiler, this).write(clauses, limit, names);
        }
        List<String> unique = OracleNames.unique(
                expanded(clauses.columns(), clauses.from(), true), names, !hasFetch && limit.offset() != null);
        if (hasFetch) {
            return plain(clauses, unique, () -> where(clauses));
        }
        refuseOnOldVersions(limit);
        return OraclePages.write(sql, limit, unique, () -> plain(clauses, unique, () -> where(clauses)));
    }

    /** Writes a SELECT with its order and, where the database has one, its limit. */
    SqlCompiler plain(SelectClauses clauses, List<String> names, Runnable where) {
        head(clauses, names);
        where.run();
        groups(clauses);
        boolean locked = !clauses.locks().isEmpty();
        order(clauses.orderBy(), clauses.limit(), !locked && hasFetch);
        OracleLocks.write(sql, clauses);
        sql.hints(clauses.hints(), HintPosition.END);
        return sql;
    }

    private void order(List<SortSpecification> orderBy, @Nullable RowLimit limit, boolean withLimit) {
        if (limit != null && withLimit) {
            orderAndLimit(orderBy, limit);
        } else if (!orderBy.isEmpty() && (!isInner() || limit != null)) {
            orderAndLimit(orderBy, null);
        }
    }

    /** Refuses what only newer versions can say, with the errors of a missing capability. */
    private void refuseOnOldVersions(RowLimit limit) {
        if (limit.withTies()) {
            sql.require(Capability.WITH_TIES, "Filter by rank() in a subquery.");
        }
        if (limit.percent()) {
            sql.require(Capability.LIMIT_PERCENT, "Filter by percent_rank() in a subquery.");
        }
    }

    @Override
    protected SqlCompiler fromNothing() {
        return compiler.isAtLeast(OracleVersion.V23) ? sql : sql.append(" FROM dual");
    }

    // ---- set operations and VALUES

    @Override
    protected String operator(SetOperationClauses clauses) {
        String standard = super.operator(clauses);
        boolean minus = clauses.operator() == SetOperator.EXCEPT && !clauses.all();
        return minus ? "MINUS" : standard;
    }

    @Override
    protected SqlCompiler setOperation(SetOperationClauses clauses, List<String> names) {
        RowLimit limit = clauses.limit();
        if (limit == null || hasFetch) {
            innerOperands(clauses, names);
            order(clauses.orderBy(), limit, true);
            return sql;
        }
        refuseOnOldVersions(limit);
        List<String> unique = UniqueNames.of(clauses.operands().get(0), names);
        return OraclePages.write(sql, limit, unique, () -> {
            innerOperands(clauses, unique);
            order(clauses.orderBy(), limit, false);
        });
    }

    @Override
    protected SqlCompiler setOperand(Query query, List<String> names) {
        if (isLimited(query)) {
            sql.append("SELECT * FROM (");
            return write(query, names).append(")");
        }
        return plainOperand(query, names);
    }

    /** Writes rows as a query. */
    SqlCompiler union(List<ColumnDefinition<?>> columns, List<List<Expression<?>>> rows) {
        return rowsByUnion(columns, rows);
    }

    @Override
    protected SqlCompiler values(ValuesClauses clauses, List<String> names) {
        RowLimit limit = clauses.limit();
        if (limit == null && (clauses.orderBy().isEmpty() || isInner())) {
            return rowsByUnion(clauses.columns(), clauses.rows());
        }
        if (limit == null || hasFetch) {
            sql.append("SELECT * FROM (");
            rowsByUnion(clauses.columns(), clauses.rows()).append(")");
            order(clauses.orderBy(), limit, true);
            return sql;
        }
        refuseOnOldVersions(limit);
        List<String> unique =
                clauses.columns().stream().map(column -> column.name()).toList();
        return OraclePages.write(sql, limit, unique, () -> {
            sql.append("SELECT * FROM (");
            rowsByUnion(clauses.columns(), clauses.rows()).append(")");
            order(clauses.orderBy(), limit, false);
        });
    }
}
