package org.aludel.core.dialect.sqlserver;

import java.util.List;
import org.aludel.core.dialect.CommonTableCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.CommonTable;

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

    @Override
    protected boolean saysRecursive() {
        return false;
    }
}
