package org.aludel.core.dialect.sqlite;

import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.TableCompiler;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.PrimaryKey;
import org.aludel.core.schema.Table;
import org.aludel.core.schema.ddl.TruncateTable;

/** Writes tables of SQLite. */
final class SqliteTables extends TableCompiler {

    SqliteTables(SqlCompiler sql) {
        super(sql);
    }

    /** A column whose rows the database numbers says itself that it is the primary key. */
    @Override
    public boolean isInline(Table created, PrimaryKey key) {
        Column<?> column = created.definedColumn(key.columns().get(0));
        return column != null && column.identity() != null && key.columns().size() == 1;
    }

    @Override
    public SqlCompiler truncate(TruncateTable statement) {
        refuse(
                statement.restartIdentity(),
                "TRUNCATE ... RESTART IDENTITY",
                "Truncate the table, then delete its row from the table sqlite_sequence.");
        return sql.append("DELETE FROM ").name(statement.name());
    }
}
