package org.aludel.core.dialect.h2;

import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.DeleteCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.DeleteClauses;

/** Writes DELETE of H2. Further tables stand in a subquery of its condition. */
final class H2Deletes extends DeleteCompiler {

    H2Deletes(SqlCompiler sql) {
        super(sql);
    }

    @Override
    protected SqlCompiler delete(DeleteClauses delete) {
        return H2Returning.around(
                sql, "OLD", delete.returning(), delete.table(), Capability.DELETE_RETURNING, () -> plainDelete(delete));
    }

    private void plainDelete(DeleteClauses delete) {
        sql.append("DELETE FROM ").from(delete.table());
        if (delete.using().isEmpty()) {
            where(delete);
        } else {
            whereExists(delete);
        }
    }
}
