package org.aludel.core.dialect.mariadb;

import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.mysql.MySqlFamilyDeletes;
import org.aludel.core.sql.AliasedFrom;
import org.aludel.core.sql.DeleteClauses;

/** DELETE as MariaDB writes it. */
final class MariaDbDeletes extends MySqlFamilyDeletes {

    MariaDbDeletes(SqlCompiler sql) {
        super(sql);
    }

    @Override
    protected boolean aliasesSingleTable(DeleteClauses delete) {
        return ((MariaDbCompiler) sql).version().aliasesDeletedTable();
    }

    @Override
    protected SqlCompiler returning(DeleteClauses delete) {
        boolean severalTables =
                !delete.using().isEmpty() || delete.table() instanceof AliasedFrom && !aliasesSingleTable(delete);
        if (!delete.returning().isEmpty() && severalTables && !sql.isLenient()) {
            throw CompileErrors.unsupported(
                    sql.dialect(),
                    "RETURNING in a DELETE with an alias or further tables",
                    "Use a single table without an alias, and EXISTS in WHERE.");
        }
        return super.returning(delete);
    }
}
