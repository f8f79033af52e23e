package org.aludel.core.dialect.mysql;

import org.aludel.core.dialect.CommonTableCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.InsertStatement;
import org.aludel.core.sql.Statement;

/** WITH as MySQL and MariaDB both write it: in an INSERT, it stands before the query whose rows are inserted. */
public class MySqlFamilyCommonTables extends CommonTableCompiler {

    public MySqlFamilyCommonTables(SqlCompiler sql) {
        super(sql);
    }

    @Override
    public boolean inPlace(Statement statement) {
        return statement instanceof InsertStatement insert && insert.clauses().source() == null;
    }
}
