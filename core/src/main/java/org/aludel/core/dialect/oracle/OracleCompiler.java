package org.aludel.core.dialect.oracle;

import org.aludel.core.dialect.Capability;
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

/** Writes one statement for Oracle Database. */
final class OracleCompiler extends SqlCompiler {

    /** True once a WITH clause was written at the beginning of the statement. */
    private boolean withWritten;

    OracleCompiler(OracleDialect dialect) {
        super(dialect);
    }

    @Override
    protected ExpressionCompiler newExpressionCompiler() {
        return new OracleExpressions(this);
    }

    @Override
    protected PredicateCompiler newPredicateCompiler() {
        return new OraclePredicates(this);
    }

    @Override
    protected FromCompiler newFromCompiler() {
        return new OracleFroms(this);
    }

    @Override
    protected QueryCompiler newQueryCompiler() {
        return new OracleQueries(this);
    }

    @Override
    protected CommonTableCompiler newCommonTableCompiler() {
        return new OracleCommonTables(this);
    }

    @Override
    protected InsertCompiler newInsertCompiler() {
        return new OracleInserts(this);
    }

    @Override
    protected UpdateCompiler newUpdateCompiler() {
        return new OracleUpdates(this);
    }

    @Override
    protected DeleteCompiler newDeleteCompiler() {
        return new OracleDeletes(this);
    }

    @Override
    protected MergeCompiler newMergeCompiler() {
        return new OracleMerges(this);
    }

    @Override
    protected String hintText(Hint hint) {
        return "/*+ " + hint.text() + " */";
    }

    OracleQueries queries() {
        return (OracleQueries) statements().queries();
    }

    boolean isAtLeast(OracleVersion version) {
        return ((OracleDialect) target()).version().isAtLeast(version);
    }

    void setWithWritten() {
        withWritten = true;
    }

    /** A WITH clause belongs to a query here; a statement that begins with another word has no place for it. */
    void refuseWith() {
        if (withWritten) {
            require(Capability.CTE_IN_DML, "Use subqueries in FROM.");
        }
    }

    @Override
    protected DefinitionCompiler newDefinitionCompiler() {
        return new OracleDefinitions(this);
    }
}
