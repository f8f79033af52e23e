package org.aludel.core.dialect.sqlite;

import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.UpdateCompiler;
import org.aludel.core.sql.UpdateClauses;

/** UPDATE as SQLite writes it. */
final class SqliteUpdates extends UpdateCompiler {

    SqliteUpdates(SqlCompiler sql) {
        super(sql);
    }

    @Override
    protected SqlCompiler returning(UpdateClauses update) {
        return ((SqliteExpressions) sql.expressions())
                .returning(update.returning(), update.table(), Capability.UPDATE_RETURNING);
    }
}
