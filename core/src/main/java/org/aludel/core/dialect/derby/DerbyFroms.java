package org.aludel.core.dialect.derby;

import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.FromCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.TableFunction;

/** Writes elements of FROM clauses of Derby. */
final class DerbyFroms extends FromCompiler {

    DerbyFroms(SqlCompiler sql) {
        super(sql);
    }

    @Override
    public SqlCompiler visitTableFunction(TableFunction function) {
        if (sql.isLenient()) {
            return super.visitTableFunction(function);
        }
        if (function.lateral()) {
            sql.require(Capability.LATERAL);
        }
        if (function.ordinality()) {
            sql.require(Capability.ORDINALITY);
        }
        return functionInTable(function);
    }
}
