package org.aludel.core.dialect.sqlserver;

import java.util.List;
import org.aludel.core.dialect.CommonTableCompiler;
import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.CommonTable;
import org.aludel.core.sql.SetOperation;
import org.aludel.core.sql.SetOperator;

/** Writes WITH, which here has no word for recursion. */
final class SqlServerCommonTables extends CommonTableCompiler {

    private final SqlServerCompiler compiler;

    SqlServerCommonTables(SqlServerCompiler compiler) {
        super(compiler);
        this.compiler = compiler;
    }

    @Override
    public SqlCompiler with(List<CommonTable> tables) {
        for (CommonTable table : tables) {
            if (table.recursive()) {
                requireUnionAll(table);
                compiler.setRecursive();
            }
        }
        return super.with(tables);
    }

    private void requireUnionAll(CommonTable table) {
        if (table.body() instanceof SetOperation set
                && set.clauses().operator() == SetOperator.UNION
                && !set.clauses().all()) {
            throw CompileErrors.unsupported(
                    sql.dialect(), "recursion by UNION", "Use UNION ALL, with a condition that ends the recursion.");
        }
    }

    @Override
    protected boolean saysRecursive() {
        return false;
    }
}
