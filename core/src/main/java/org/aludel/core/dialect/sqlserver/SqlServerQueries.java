package org.aludel.core.dialect.sqlserver;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.Precedence;
import org.aludel.core.dialect.QueryCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.ColumnDefinition;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.Hint;
import org.aludel.core.sql.HintPosition;
import org.aludel.core.sql.LockingClause;
import org.aludel.core.sql.Query;
import org.aludel.core.sql.RowLimit;
import org.aludel.core.sql.SelectClauses;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.SetOperation;
import org.aludel.core.sql.SetOperationClauses;
import org.aludel.core.sql.SortSpecification;
import org.aludel.core.sql.ValuesClauses;
import org.aludel.core.sql.ValuesStatement;
import org.jspecify.annotations.Nullable;

/**
 * Writes queries: TOP for a limit alone, OFFSET ... FETCH with an offset (which wants an order), and no ORDER BY in
 * subqueries without a limit, where it is refused. What cannot be ordered or limited in place is put into a subquery.
 */
final class SqlServerQueries extends QueryCompiler {

    private final SqlServerCompiler compiler;

    /** How deep the query being written stands in others; 0 for the statement itself. */
    private int depth;

    private List<LockingClause> locks = List.of();

    SqlServerQueries(SqlServerCompiler compiler) {
        super(compiler);
        this.compiler = compiler;
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
        List<LockingClause> outer = locks;
        locks = clauses.locks();
        try {
            SqlServerLocks.check(sql, clauses);
            sql.append("SELECT");
            sql.hints(clauses.hints(), HintPosition.AFTER_VERB);
            afterSelect(clauses);
            sql.append(" ");
            selectList(clauses, names);
            from(clauses);
            sql.hints(clauses.hints(), HintPosition.AFTER_FROM);
            tail(clauses);
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
        } else if (!orderBy.isEmpty() && (depth <= 0 || limit != null)) {
            sql.append(" ORDER BY ");
            sql.expressions().sortKeys(orderBy);
        }
        if (limit != null && paged) {
            limit(limit);
        }
    }

    private SqlCompiler end(List<Hint> hints) {
        if (depth <= 0) {
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
            operands(clauses, names);
            order(clauses.orderBy(), null, false);
        } else {
            List<String> unique =
                    names.isEmpty() ? uniqueNames(clauses.operands().get(0)) : names;
            wrapped(clauses.orderBy(), clauses.limit(), () -> operands(clauses, unique));
        }
        return end(List.of());
    }

    private void operands(SetOperationClauses clauses, List<String> names) {
        depth++;
        sql.list(clauses.operands(), " " + operator(clauses) + " ", operand -> setOperand(operand, names));
        depth--;
    }

    private boolean isOrderedInPlace(List<SortSpecification> orderBy, @Nullable RowLimit limit) {
        return limit == null && (depth > 0 || orderBy.stream().allMatch(SqlServerQueries::isPlain));
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
            return write(query, names.isEmpty() ? uniqueNames(query) : names).append(") AS operand");
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

    @Override
    protected SqlCompiler values(ValuesClauses clauses, List<String> names) {
        if (clauses.limit() == null && (clauses.orderBy().isEmpty() || depth > 0)) {
            rowsByUnion(clauses.columns(), clauses.rows());
        } else {
            wrapped(clauses.orderBy(), clauses.limit(), () -> rowsByUnion(clauses.columns(), clauses.rows()));
        }
        return end(List.of());
    }

    /** Names for the columns of a query that becomes a subquery, where they must be there and must differ. */
    private static List<String> uniqueNames(Query query) {
        List<String> names = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (ColumnDefinition<?> column : query.resultColumns()) {
            String name = column.name();
            for (int i = 2; !used.add(name); i++) {
                name = column.name() + "_" + i;
            }
            names.add(name);
        }
        return names;
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
