package org.aludel.core.dialect.mariadb;

import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.mysql.MySqlFamilyDefinitions;
import org.aludel.core.schema.Column;

/** Writes definitions of MariaDB. */
final class MariaDbDefinitions extends MySqlFamilyDefinitions {

    MariaDbDefinitions(SqlCompiler sql) {
        super(sql);
    }

    @Override
    protected void nullability(Column<?> column) {
        refuse(
                !column.nullable() && column.computed() != null,
                "NOT NULL for computed columns",
                "Let the column be nullable, or add a check constraint.");
        super.nullability(column);
    }

    @Override
    protected String dropCheck() {
        return "DROP CONSTRAINT ";
    }

    @Override
    protected String noCycle() {
        return " NOCYCLE";
    }
}
