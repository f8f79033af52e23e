package org.aludel.core.dialect.sqlserver;

import org.aludel.core.dialect.DeleteCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.DeleteClauses;
import org.aludel.core.sql.HintPosition;

/** Writes DELETE: an alias is made in a second FROM, OUTPUT stands before it. */
final class SqlServerDeletes extends DeleteCompiler {

    private final SqlServerCompiler compiler;

    SqlServerDeletes(SqlServerCompiler compiler) {
        super(compiler);
        this.compiler = compiler;
    }

    @Override
    protected SqlCompiler delete(DeleteClauses delete) {
        sql.append("DELETE");
        sql.hints(delete.hints(), HintPosition.AFTER_VERB);
        SqlServerUpdates.target(sql.append(" FROM "), delete.table());
        returning(delete);
        SqlServerUpdates.from(compiler, delete.table(), delete.using());
        where(delete);
        return compiler.end(delete.hints());
    }

    @Override
    protected SqlCompiler returning(DeleteClauses delete) {
        return new SqlServerOutput(compiler, delete.table()).of(delete.returning(), SqlServerOutput.DELETED);
    }
}
