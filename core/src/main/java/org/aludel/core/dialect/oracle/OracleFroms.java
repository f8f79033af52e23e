package org.aludel.core.dialect.oracle;

import java.util.List;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.FromCompiler;
import org.aludel.core.dialect.Precedence;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.UsingJoins;
import org.aludel.core.sql.AliasedFrom;
import org.aludel.core.sql.DerivedTable;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.Join;
import org.aludel.core.sql.SampleMethod;
import org.aludel.core.sql.TableFunction;
import org.aludel.core.sql.TableReference;
import org.aludel.core.sql.TableSample;
import org.aludel.core.sql.TextStatement;
import org.aludel.core.sql.ValuesTable;

/** Writes elements of FROM clauses: no AS before their aliases, ON for USING, SAMPLE, TABLE(...). */
final class OracleFroms extends FromCompiler {

    private final OracleCompiler compiler;

    OracleFroms(OracleCompiler compiler) {
        super(compiler);
        this.compiler = compiler;
    }

    @Override
    protected String as() {
        return " ";
    }

    /** The columns of a subquery are named by a common table around it where it cannot name them itself. */
    @Override
    public SqlCompiler visitDerivedTable(DerivedTable derived) {
        if (!(derived.query() instanceof TextStatement) || derived.columnNames().isEmpty()) {
            return super.visitDerivedTable(derived);
        }
        sql.append(derived.lateral() ? "LATERAL " : "").append("(WITH named");
        columnNames(derived.columnNames()).append(" AS (").subquery(derived.query());
        return sql.append(") SELECT * FROM named)").append(as()).alias(derived.alias());
    }

    @Override
    public SqlCompiler visitValuesTable(ValuesTable values) {
        return compiler.isAtLeast(OracleVersion.V23) ? super.visitValuesTable(values) : valuesByUnion(values);
    }

    /** Columns of a joined USING could not be qualified. */
    @Override
    public SqlCompiler visitJoin(Join join) {
        return super.visitJoin(
                join.using().isEmpty()
                        ? join
                        : new Join(join.left(), join.kind(), join.right(), UsingJoins.condition(join), List.of()));
    }

    @Override
    public SqlCompiler visitTableSample(TableSample sample) {
        AliasedFrom aliased = sample.element() instanceof AliasedFrom alias ? alias : null;
        FromClause element = aliased == null ? sample.element() : aliased.element();
        if (!(element instanceof TableReference table)) {
            throw CompileErrors.unsupported(sql.dialect(), "sample of anything but a table", "Sample its tables.");
        }
        sql.name(table.qualifiedName());
        sql.append(sample.method() == SampleMethod.SYSTEM ? " SAMPLE BLOCK (" : " SAMPLE (");
        sql.expression(sample.percentage()).append(")");
        Expression<?> seed = sample.seed();
        if (seed != null) {
            sql.append(" SEED (").expression(seed).append(")");
        }
        return aliased == null ? sql : sql.append(as()).alias(aliased.alias());
    }

    /** A collection of single values has one column with a name of its own. */
    @Override
    public SqlCompiler visitTableFunction(TableFunction function) {
        if (function.ordinality()) {
            sql.require(Capability.ORDINALITY, "Number the rows with row_number().");
        }
        if (function.lateral()) {
            sql.require(Capability.LATERAL).append("LATERAL ");
        }
        if (function.function().name().equalsIgnoreCase("generate_series")) {
            series(function);
        } else if (function.columnDefinitions().size() == 1) {
            sql.append("(SELECT COLUMN_VALUE AS ")
                    .alias(function.columnDefinitions().get(0).name());
            sql.append(" FROM TABLE(").expression(function.function()).append("))");
        } else {
            sql.append("TABLE(").expression(function.function()).append(")");
        }
        return sql.append(as()).alias(function.alias());
    }

    /** Whole numbers from the first to the second argument; a hierarchical query has one row at least. */
    private void series(TableFunction function) {
        List<Expression<?>> bounds = function.function().arguments();
        if (bounds.size() != 2 || function.columnDefinitions().size() != 1) {
            throw CompileErrors.unsupported(
                    sql.dialect(), "generate_series with a step", "Generate whole numbers and multiply them.");
        }
        sql.append("(SELECT ").operand(bounds.get(0), Precedence.SIGN).append(" + LEVEL - 1 AS ");
        sql.alias(function.columnDefinitions().get(0).name()).append(" FROM dual WHERE ");
        sql.operand(bounds.get(0), Precedence.OTHER_OPERATOR).append(" <= ");
        sql.operand(bounds.get(1), Precedence.OTHER_OPERATOR).append(" CONNECT BY ");
        sql.operand(bounds.get(0), Precedence.SIGN).append(" + LEVEL - 1 <= ");
        sql.operand(bounds.get(1), Precedence.SIGN).append(")");
    }
}
