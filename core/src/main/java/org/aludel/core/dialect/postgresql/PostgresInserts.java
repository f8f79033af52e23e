package org.aludel.core.dialect.postgresql;

import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.InsertCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.InsertClauses;
import org.aludel.core.sql.OnConflict;

/** Writes INSERT of PostgreSQL. */
final class PostgresInserts extends InsertCompiler {

    PostgresInserts(SqlCompiler sql) {
        super(sql);
    }

    /** An update must know which index is meant. */
    @Override
    protected void conflict(InsertClauses insert, OnConflict conflict) {
        boolean anywhere = conflict.target().isEmpty() && conflict.constraint() == null;
        if (anywhere && !conflict.updates().isEmpty() && !sql.isLenient()) {
            throw CompileErrors.unsupported(
                    sql.dialect(),
                    Capability.UPSERT.construct() + " that updates without a conflict target",
                    "Name the unique columns in onConflict(...).");
        }
        super.conflict(insert, conflict);
    }
}
