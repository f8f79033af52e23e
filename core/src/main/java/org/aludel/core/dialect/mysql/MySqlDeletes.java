package org.aludel.core.dialect.mysql;

import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.DeleteClauses;

/** DELETE as MySQL writes it. */
final class MySqlDeletes extends MySqlFamilyDeletes {

    MySqlDeletes(SqlCompiler sql) {
        super(sql);
    }

    @Override
    protected SqlCompiler delete(DeleteClauses delete) {
        ((MySqlCompiler) sql).modified().within(delete.table(), () -> super.delete(delete));
        return sql;
    }
}
