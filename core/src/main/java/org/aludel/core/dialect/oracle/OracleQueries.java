package org.aludel.core.dialect.oracle;

import java.util.List;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.QueryCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.ColumnDefinition;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.HintPosition;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.Query;
import org.aludel.core.sql.RowLimit;
import org.aludel.core.sql.SelectClauses;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.SetOperation;
import org.aludel.core.sql.SetOperationClauses;
import org.aludel.core.sql.SetOperator;
import org.aludel.core.sql.SortSpecification;
import org.aludel.core.sql.ValuesClauses;
import org.aludel.core.sql.ValuesStatement;
import org.jspecify.annotations.Nullable;

/**
 * Writes queries: limits by FETCH, before 12.2 by ROWNUM around the query; no ORDER BY in subqueries without a limit,
 * where it has no meaning and is refused in many places.
 */
final class OracleQueries extends QueryCompiler {

    private final OracleCompiler compiler;
    private final boolean hasFetch;

    /** How deep the query being written stands in others; 0 for the statement itself. */
    private int depth;

    OracleQueries(OracleCompiler compiler) {
        super(compiler);
        this.compiler = compiler;
        this.hasFetch = compiler.isAtLeast(OracleVersion.V12);
    }

    @Override
    protected SqlCompiler writeInner(Query query, List<String> names) {
        depth++;
        try {
            return super.writeInner(query, names);
        } finally {
            depth--;
        }
    }

    /** Writes something whose query is the statement itself, as that of INSERT ... SELECT. */
    void aroundSource(Runnable write) {
        depth--;
        try {
            write.run();
        } finally {
            depth++;
        }
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
        sql.append("SELECT");
        sql.hints(clauses.hints(), HintPosition.AFTER_VERB);
        afterSelect(clauses);
        sql.append(" ");
        selectList(clauses, names);
        from(clauses);
        sql.hints(clauses.hints(), HintPosition.AFTER_FROM);
        where.run();
        tail(OracleClauses.withoutWhere(clauses));
        boolean locked = !clauses.locks().isEmpty();
        order(clauses.orderBy(), clauses.limit(), !locked && hasFetch);
        OracleLocks.write(sql, clauses);
        sql.hints(clauses.hints(), HintPosition.END);
        return sql;
    }

    private void where(SelectClauses clauses) {
        Predicate where = clauses.where();
        if (where != null) {
            sql.append(" WHERE ").condition(where);
        }
    }

    private void order(List<SortSpecification> orderBy, @Nullable RowLimit limit, boolean withLimit) {
        if (limit != null && withLimit) {
            orderAndLimit(orderBy, limit);
        } else if (!orderBy.isEmpty() && (depth <= 0 || limit != null)) {
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
            operands(clauses, names);
            order(clauses.orderBy(), limit, true);
            return sql;
        }
        refuseOnOldVersions(limit);
        List<String> unique = OracleNames.unique(clauses.operands().get(0), names);
        return OraclePages.write(sql, limit, unique, () -> {
            operands(clauses, unique);
            order(clauses.orderBy(), limit, false);
        });
    }

    private void operands(SetOperationClauses clauses, List<String> names) {
        depth++;
        sql.list(clauses.operands(), " " + operator(clauses) + " ", operand -> setOperand(operand, names));
        depth--;
    }

    @Override
    protected SqlCompiler setOperand(Query query, List<String> names) {
        if (isLimited(query)) {
            sql.append("SELECT * FROM (");
            return write(query, names).append(")");
        }
        boolean parentheses = query instanceof SetOperation;
        sql.append(parentheses ? "(" : "");
        return write(query, names).append(parentheses ? ")" : "");
    }

    private static boolean isLimited(Query query) {
        if (query instanceof SelectStatement select) {
            return select.clauses().limit() != null;
        }
        if (query instanceof SetOperation set) {
            return set.clauses().limit() != null;
        }
        return query instanceof ValuesStatement values && values.clauses().limit() != null;
    }

    /** Writes rows as a query. */
    SqlCompiler union(List<ColumnDefinition<?>> columns, List<List<Expression<?>>> rows) {
        return rowsByUnion(columns, rows);
    }

    @Override
    protected SqlCompiler values(ValuesClauses clauses, List<String> names) {
        RowLimit limit = clauses.limit();
        if (limit == null && (clauses.orderBy().isEmpty() || depth > 0)) {
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
