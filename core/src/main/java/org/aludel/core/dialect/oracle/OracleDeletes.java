package org.aludel.core.dialect.oracle;

import org.aludel.core.dialect.DeleteCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.DeleteClauses;
import org.aludel.core.sql.HintPosition;

/** Writes DELETE; further tables are asked for a match. */
final class OracleDeletes extends DeleteCompiler {

    private final OracleCompiler compiler;

    OracleDeletes(OracleCompiler compiler) {
        super(compiler);
        this.compiler = compiler;
    }

    @Override
    protected SqlCompiler delete(DeleteClauses delete) {
        compiler.refuseWith();
        if (delete.using().isEmpty()) {
            return super.delete(delete);
        }
        sql.append("DELETE");
        sql.hints(delete.hints(), HintPosition.AFTER_VERB);
        sql.append(" FROM ").from(delete.table()).append(" WHERE EXISTS (SELECT 1");
        OracleUpdates.joined(sql, delete.using(), delete.where()).append(")");
        return returning(delete);
    }
}
