package org.aludel.core.dialect.postgresql;

import org.aludel.core.dialect.QueryCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.RowLimit;

/** Writes queries of PostgreSQL. */
final class PostgresQueries extends QueryCompiler {

    PostgresQueries(SqlCompiler sql) {
        super(sql);
    }

    /** {@code LIMIT} has no ties. */
    @Override
    protected void limit(RowLimit limit) {
        if (limit.withTies()) {
            super.limit(limit);
        } else {
            limitThenOffset(limit, null);
        }
    }
}
