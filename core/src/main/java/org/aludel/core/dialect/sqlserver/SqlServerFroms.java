package org.aludel.core.dialect.sqlserver;

import java.util.List;
import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.FromCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.UsingJoins;
import org.aludel.core.sql.AliasedFrom;
import org.aludel.core.sql.DerivedTable;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.Join;
import org.aludel.core.sql.JoinKind;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.SampleMethod;
import org.aludel.core.sql.TableFunction;
import org.aludel.core.sql.TableReference;
import org.aludel.core.sql.TableSample;
import org.aludel.core.sql.TruthConstant;
import org.jspecify.annotations.Nullable;

/** Writes elements of FROM clauses: APPLY for LATERAL, locks behind tables, ON for USING. */
final class SqlServerFroms extends FromCompiler {

    private final SqlServerCompiler compiler;

    /** True where the hints of a table are written by what stands around it. */
    private boolean withoutHints;

    SqlServerFroms(SqlServerCompiler compiler) {
        super(compiler);
        this.compiler = compiler;
    }

    /** Writes the elements of a FROM clause; behind a comma APPLY would not see what stands before it. */
    SqlCompiler elements(SqlCompiler to, List<FromClause> elements) {
        if (elements.stream().skip(1).noneMatch(SqlServerFroms::isLateral)) {
            return to.list(elements, to::from);
        }
        to.from(elements.get(0));
        for (FromClause element : elements.subList(1, elements.size())) {
            to.append(isLateral(element) ? " CROSS APPLY " : " CROSS JOIN ");
            boolean parentheses = element instanceof Join;
            to.append(parentheses ? "(" : "").from(element).append(parentheses ? ")" : "");
        }
        return to;
    }

    private static boolean isLateral(FromClause element) {
        return element instanceof DerivedTable derived && derived.lateral()
                || element instanceof TableFunction function && function.lateral();
    }

    @Override
    public SqlCompiler visitTableReference(TableReference table) {
        return hints(super.visitTableReference(table), table.name());
    }

    @Override
    public SqlCompiler visitAliasedFrom(AliasedFrom aliased) {
        if (aliased.element() instanceof TableReference table) {
            sql.name(table.qualifiedName()).append(as()).alias(aliased.alias());
            return hints(sql, aliased.alias());
        }
        return super.visitAliasedFrom(aliased);
    }

    private SqlCompiler hints(SqlCompiler to, @Nullable String name) {
        return withoutHints ? to : to.append(compiler.queries().lockHints(name));
    }

    @Override
    public SqlCompiler visitTableSample(TableSample sample) {
        if (sample.method() != SampleMethod.SYSTEM) {
            throw CompileErrors.unsupported(
                    sql.dialect(), "TABLESAMPLE " + sample.method(), "Use SYSTEM, which chooses pages.");
        }
        withoutHints = true;
        sql.from(sample.element());
        withoutHints = false;
        sql.append(" TABLESAMPLE SYSTEM (").expression(sample.percentage()).append(" PERCENT)");
        Expression<?> seed = sample.seed();
        if (seed != null) {
            sql.append(" REPEATABLE (").expression(seed).append(")");
        }
        return hints(sql, sample.name());
    }

    /** APPLY stands between the elements instead. */
    @Override
    protected void lateral() {}

    /** Functions have their own column names; only {@code generate_series} is known to need others. */
    @Override
    public SqlCompiler visitTableFunction(TableFunction function) {
        if (function.ordinality()) {
            return super.visitTableFunction(new TableFunction(
                    function.function(), function.alias(), function.columnDefinitions(), true, false));
        }
        if (function.function().name().equalsIgnoreCase("generate_series")) {
            sql.append("(SELECT value");
            if (!function.columnDefinitions().isEmpty()) {
                sql.append(" AS ").alias(function.columnDefinitions().get(0).name());
            }
            sql.append(" FROM ").expression(function.function()).append(")");
        } else {
            sql.expression(function.function());
        }
        return sql.append(as()).alias(function.alias());
    }

    @Override
    public SqlCompiler visitJoin(Join join) {
        if (isLateral(join.right())) {
            return apply(join);
        }
        return super.visitJoin(withoutUsing(join));
    }

    private static Join withoutUsing(Join join) {
        return join.using().isEmpty()
                ? join
                : new Join(join.left(), join.kind(), join.right(), UsingJoins.condition(join), List.of());
    }

    private SqlCompiler apply(Join lateral) {
        Join join = withoutUsing(lateral);
        if (join.kind() == JoinKind.RIGHT || join.kind() == JoinKind.FULL) {
            throw CompileErrors.unsupported(
                    sql.dialect(), "LATERAL on the right of a " + join.kind() + " JOIN", "Use a left join.");
        }
        sql.from(join.left()).append(join.kind() == JoinKind.LEFT ? " OUTER APPLY " : " CROSS APPLY ");
        Predicate on = join.on();
        if (on == null || on instanceof TruthConstant constant && constant.value()) {
            return sql.from(join.right());
        }
        sql.append("(SELECT * FROM ").from(join.right()).append(" WHERE ").condition(on);
        return sql.append(")").append(as()).alias(String.valueOf(join.right().name()));
    }
}
