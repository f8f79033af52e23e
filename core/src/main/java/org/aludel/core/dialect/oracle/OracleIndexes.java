package org.aludel.core.dialect.oracle;

import java.util.Set;
import org.aludel.core.dialect.IndexCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.schema.IndexElement;
import org.aludel.core.schema.ddl.CreateIndex;
import org.aludel.core.schema.ddl.DropIndex;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.NullOrdering;
import org.jspecify.annotations.Nullable;

/** Writes indexes of Oracle Database. */
final class OracleIndexes extends IndexCompiler {

    private static final Set<String> KINDS = Set.of("BITMAP");

    private final OracleCompiler oracle;

    OracleIndexes(OracleCompiler sql) {
        super(sql);
        this.oracle = sql;
    }

    @Override
    protected String kind(@Nullable String method) {
        return wordOf(KINDS, method);
    }

    @Override
    protected void method(@Nullable String method) {
        refuseMethod(method != null && kind(method).isEmpty(), method, "Use BITMAP, or leave it out.");
    }

    @Override
    protected String concurrently(boolean concurrently) {
        return "";
    }

    @Override
    protected void options(CreateIndex statement) {
        sql.append(statement.concurrently() ? " ONLINE" : "");
    }

    @Override
    protected void expression(Expression<?> expression) {
        bare(expression);
    }

    /** Nulls are the largest values. */
    @Override
    protected void nulls(IndexElement element) {
        naturalNulls(element, NullOrdering.LAST);
    }

    @Override
    public SqlCompiler drop(DropIndex statement) {
        refuse(
                statement.concurrently() && !oracle.isAtLeast(OracleVersion.V12),
                "DROP INDEX ... ONLINE in this version",
                "Drop the index while nobody writes.");
        return super.drop(statement).append(statement.concurrently() ? " ONLINE" : "");
    }
}
