package org.aludel.core.dialect.mariadb;

import org.aludel.core.dialect.ColumnCompiler;
import org.aludel.core.dialect.SequenceCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.mysql.MySqlFamilyColumns;
import org.aludel.core.dialect.mysql.MySqlFamilyDefinitions;
import org.aludel.core.schema.Column;

/** Writes definitions of MariaDB. */
final class MariaDbDefinitions extends MySqlFamilyDefinitions {

    MariaDbDefinitions(SqlCompiler sql) {
        super(sql);
    }

    @Override
    protected ColumnCompiler newColumnCompiler() {
        return new MySqlFamilyColumns(sql) {
            @Override
            protected void nullability(Column<?> column) {
                refuse(
                        !column.nullable() && column.computed() != null,
                        "NOT NULL for computed columns",
                        "Let the column be nullable, or add a check constraint.");
                super.nullability(column);
            }
        };
    }

    @Override
    protected SequenceCompiler newSequenceCompiler() {
        return new SequenceCompiler(sql) {
            @Override
            protected String noCycle() {
                return " NOCYCLE";
            }
        };
    }
}
