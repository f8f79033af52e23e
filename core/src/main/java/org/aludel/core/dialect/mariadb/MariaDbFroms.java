package org.aludel.core.dialect.mariadb;

import org.aludel.core.dialect.FromCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.ValuesTable;

/** Elements of FROM clauses as MariaDB writes them. */
final class MariaDbFroms extends FromCompiler {

    MariaDbFroms(SqlCompiler sql) {
        super(sql);
    }

    /** The columns of a VALUES in FROM have no names here. */
    @Override
    public SqlCompiler visitValuesTable(ValuesTable values) {
        return sql.isLenient() ? super.visitValuesTable(values) : valuesByUnion(values);
    }
}
