package org.aludel.core.dialect.oracle;

import java.util.List;
import org.aludel.core.dialect.CommonTableCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.ColumnDefinition;
import org.aludel.core.sql.CommonTable;

/** Writes WITH: no word for recursion, but the names of the columns. */
final class OracleCommonTables extends CommonTableCompiler {

    private final OracleCompiler compiler;

    OracleCommonTables(OracleCompiler compiler) {
        super(compiler);
        this.compiler = compiler;
    }

    @Override
    public SqlCompiler with(List<CommonTable> tables) {
        compiler.setWithWritten();
        return super.with(tables);
    }

    @Override
    protected boolean saysRecursive() {
        return false;
    }

    @Override
    protected SqlCompiler table(CommonTable table) {
        return super.table(table.recursive() ? recursive(table) : table);
    }

    private CommonTable recursive(CommonTable table) {
        requireUnionAll(table);
        List<String> names = table.columnNames().isEmpty()
                ? table.body().resultColumns().stream()
                        .map(ColumnDefinition::name)
                        .toList()
                : table.columnNames();
        return new CommonTable(
                table.name(), table.body(), names, true, table.materialization(), table.search(), table.cycle());
    }
}
