package org.aludel.core.dialect.oracle;

import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.TableChangeCompiler;
import org.aludel.core.schema.Column;

/** Writes changes of tables of Oracle Database, where columns are modified. */
final class OracleTableChanges extends TableChangeCompiler {

    OracleTableChanges(OracleCompiler sql) {
        super(sql);
    }

    @Override
    protected String add() {
        return "ADD ";
    }

    @Override
    protected SqlCompiler alterColumn(Column<?> column) {
        return alterTable().append("MODIFY ").name(column.name());
    }

    @Override
    protected String setType() {
        return " ";
    }

    @Override
    protected String allowNulls() {
        return " NULL";
    }

    @Override
    protected String forbidNulls() {
        return " NOT NULL";
    }

    @Override
    protected String setDefault() {
        return " DEFAULT ";
    }

    /** A default cannot be taken away, but be null. */
    @Override
    protected String dropDefault() {
        return " DEFAULT NULL";
    }

    @Override
    protected boolean hasDropPrimaryKey() {
        return true;
    }
}
