package org.aludel.core.dialect.sqlserver;

import java.util.Set;
import org.aludel.core.dialect.IndexCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.schema.IndexElement;
import org.aludel.core.schema.ddl.CreateIndex;
import org.aludel.core.schema.ddl.DropIndex;
import org.aludel.core.sql.NullOrdering;
import org.jspecify.annotations.Nullable;

/** Writes indexes of SQL Server. */
final class SqlServerIndexes extends IndexCompiler {

    private static final Set<String> KINDS = Set.of("CLUSTERED", "NONCLUSTERED");

    SqlServerIndexes(SqlCompiler sql) {
        super(sql);
    }

    @Override
    protected String kind(@Nullable String method) {
        return wordOf(KINDS, method);
    }

    @Override
    protected void method(@Nullable String method) {
        refuseMethod(method != null && kind(method).isEmpty(), method, "Use CLUSTERED or NONCLUSTERED.");
    }

    @Override
    protected String concurrently(boolean concurrently) {
        return "";
    }

    @Override
    protected void options(CreateIndex statement) {
        sql.append(statement.concurrently() ? " WITH (ONLINE = ON)" : "");
    }

    /** Nulls are the smallest values. */
    @Override
    protected void nulls(IndexElement element) {
        naturalNulls(element, NullOrdering.FIRST);
    }

    @Override
    protected void include(boolean unique) {}

    @Override
    protected boolean hasWhere() {
        return true;
    }

    @Override
    public SqlCompiler drop(DropIndex statement) {
        refuse(statement.concurrently(), "DROP INDEX that lets others write", "Drop the index while nobody writes.");
        return dropOnTable(statement);
    }
}
