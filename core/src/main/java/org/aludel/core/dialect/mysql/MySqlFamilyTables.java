package org.aludel.core.dialect.mysql;

import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.TableCompiler;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.Table;

/** Writes tables of MySQL and MariaDB. */
final class MySqlFamilyTables extends TableCompiler {

    MySqlFamilyTables(SqlCompiler sql) {
        super(sql);
    }

    /** The first number of a column is an option of its table. */
    @Override
    protected void options(Table created) {
        created.definedColumns().stream()
                .map(Column::identity)
                .filter(identity -> identity != null && identity.start() != null)
                .forEach(identity -> sql.append(" AUTO_INCREMENT = " + identity.start()));
        super.options(created);
    }

    /** The numbers begin anew in any case. */
    @Override
    protected String restartIdentity() {
        return "";
    }
}
