package org.aludel.core.dialect.sqlserver;

import java.util.List;
import org.aludel.core.dialect.CommonTableCompiler;
import org.aludel.core.dialect.DefinitionCompiler;
import org.aludel.core.dialect.DeleteCompiler;
import org.aludel.core.dialect.ExpressionCompiler;
import org.aludel.core.dialect.FromCompiler;
import org.aludel.core.dialect.InsertCompiler;
import org.aludel.core.dialect.MergeCompiler;
import org.aludel.core.dialect.PredicateCompiler;
import org.aludel.core.dialect.QueryCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.UpdateCompiler;
import org.aludel.core.sql.Hint;
import org.aludel.core.sql.HintPosition;

/** Writes one statement for SQL Server. */
final class SqlServerCompiler extends SqlCompiler {

    /** True once a recursive common table was written. */
    private boolean recursive;

    SqlServerCompiler(SqlServerDialect dialect) {
        super(dialect);
    }

    @Override
    protected ExpressionCompiler newExpressionCompiler() {
        return new SqlServerExpressions(this);
    }

    @Override
    protected PredicateCompiler newPredicateCompiler() {
        return new SqlServerPredicates(this);
    }

    @Override
    protected FromCompiler newFromCompiler() {
        return new SqlServerFroms(this);
    }

    @Override
    protected QueryCompiler newQueryCompiler() {
        return new SqlServerQueries(this);
    }

    @Override
    protected CommonTableCompiler newCommonTableCompiler() {
        return new SqlServerCommonTables(this);
    }

    @Override
    protected InsertCompiler newInsertCompiler() {
        return new SqlServerInserts(this);
    }

    @Override
    protected UpdateCompiler newUpdateCompiler() {
        return new SqlServerUpdates(this);
    }

    @Override
    protected DeleteCompiler newDeleteCompiler() {
        return new SqlServerDeletes(this);
    }

    @Override
    protected MergeCompiler newMergeCompiler() {
        return new SqlServerMerges(this);
    }

    SqlServerVersion version() {
        return ((SqlServerDialect) target()).version();
    }

    SqlServerQueries queries() {
        return (SqlServerQueries) statements().queries();
    }

    SqlServerExpressions values() {
        return (SqlServerExpressions) expressions();
    }

    SqlServerFroms tables() {
        return (SqlServerFroms) froms();
    }

    void setRecursive() {
        recursive = true;
    }

    /**
     * Writes what stands at the end of a whole statement. Recursion stops with an error after 100 levels unless the
     * statement says otherwise; a hint with an OPTION clause of its own must say it itself.
     */
    SqlCompiler end(List<Hint> hints) {
        hints(hints, HintPosition.END);
        boolean hinted = hints.stream()
                .anyMatch(hint ->
                        hint.position() == HintPosition.END && hint.dialect().equals(dialect()));
        return recursive && !hinted ? append(" OPTION (MAXRECURSION 0)") : this;
    }

    @Override
    protected DefinitionCompiler newDefinitionCompiler() {
        return new SqlServerDefinitions(this);
    }
}
