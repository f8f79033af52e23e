package org.aludel.core.dialect.mysql;

import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.InsertClauses;
import org.aludel.core.sql.OnConflict;

/** INSERT as MySQL writes it. */
final class MySqlInserts extends MySqlFamilyInserts {

    /** What the row that was to be inserted is called in the update of an upsert. */
    static final String ROW_ALIAS = "excluded";

    MySqlInserts(SqlCompiler sql) {
        super(sql);
    }

    /** {@code VALUES(column)} is deprecated, but all there is for rows of a query and before 8.0.19. */
    @Override
    protected void conflict(InsertClauses insert, OnConflict conflict) {
        boolean rowAlias = insert.source() == null
                && !insert.rows().isEmpty()
                && !conflict.updates().isEmpty()
                && ((MySqlCompiler) sql).version().hasRowConstructors();
        if (rowAlias) {
            ((MySqlExpressions) sql.expressions()).useRowAlias();
            sql.append(" AS ").append(ROW_ALIAS);
        }
        super.conflict(insert, conflict);
    }
}
