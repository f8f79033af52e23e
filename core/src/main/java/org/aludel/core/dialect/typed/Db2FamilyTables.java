package org.aludel.core.dialect.typed;

import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.TableCompiler;

/** Writes tables of Db2 and Derby. */
public class Db2FamilyTables extends TableCompiler {

    public Db2FamilyTables(SqlCompiler sql) {
        super(sql);
    }

    @Override
    protected String restartIdentity() {
        throw noRestart();
    }
}
