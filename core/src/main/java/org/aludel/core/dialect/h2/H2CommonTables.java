package org.aludel.core.dialect.h2;

import org.aludel.core.dialect.CommonTableCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.DeleteStatement;
import org.aludel.core.sql.InsertStatement;
import org.aludel.core.sql.MergeStatement;
import org.aludel.core.sql.Statement;
import org.aludel.core.sql.UpdateStatement;

/** Writes WITH of H2, which stands in queries only. */
final class H2CommonTables extends CommonTableCompiler {

    H2CommonTables(SqlCompiler sql) {
        super(sql);
    }

    @Override
    public boolean inPlace(Statement statement) {
        return statement instanceof UpdateStatement
                || statement instanceof DeleteStatement
                || statement instanceof MergeStatement
                || statement instanceof InsertStatement insert
                        && (insert.clauses().source() == null
                                || insert.clauses().conflict() != null);
    }
}
