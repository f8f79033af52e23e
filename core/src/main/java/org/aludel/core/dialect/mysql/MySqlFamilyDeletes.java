package org.aludel.core.dialect.mysql;

import org.aludel.core.dialect.DeleteCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.AliasedFrom;
import org.aludel.core.sql.DeleteClauses;
import org.aludel.core.sql.HintPosition;

/** DELETE as MySQL and MariaDB both write it: with an alias or further tables, the table to change is named first. */
public class MySqlFamilyDeletes extends DeleteCompiler {

    public MySqlFamilyDeletes(SqlCompiler sql) {
        super(sql);
    }

    @Override
    protected SqlCompiler delete(DeleteClauses delete) {
        sql.append("DELETE");
        sql.hints(delete.hints(), HintPosition.AFTER_VERB);
        if (!delete.using().isEmpty() || delete.table() instanceof AliasedFrom && !aliasesSingleTable(delete)) {
            sql.append(" ");
            if (delete.table() instanceof AliasedFrom aliased) {
                sql.alias(aliased.alias());
            } else {
                sql.from(delete.table());
            }
        }
        sql.append(" FROM ").from(delete.table());
        if (!delete.using().isEmpty()) {
            sql.append(", ").list(delete.using(), sql::from);
        }
        where(delete);
        return returning(delete);
    }

    /** True when the table of a DELETE with a single table may have an alias. */
    protected boolean aliasesSingleTable(DeleteClauses delete) {
        return false;
    }
}
