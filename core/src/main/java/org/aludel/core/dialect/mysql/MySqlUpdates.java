package org.aludel.core.dialect.mysql;

import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.UpdateClauses;

/** UPDATE as MySQL writes it. */
final class MySqlUpdates extends MySqlFamilyUpdates {

    MySqlUpdates(SqlCompiler sql) {
        super(sql);
    }

    @Override
    protected SqlCompiler update(UpdateClauses update) {
        ((MySqlCompiler) sql).modified().within(update.table(), () -> super.update(update));
        return sql;
    }
}
