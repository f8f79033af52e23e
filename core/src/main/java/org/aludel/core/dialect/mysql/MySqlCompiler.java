package org.aludel.core.dialect.mysql;

import org.aludel.core.dialect.CommonTableCompiler;
import org.aludel.core.dialect.DefinitionCompiler;
import org.aludel.core.dialect.DeleteCompiler;
import org.aludel.core.dialect.ExpressionCompiler;
import org.aludel.core.dialect.FromCompiler;
import org.aludel.core.dialect.InsertCompiler;
import org.aludel.core.dialect.PredicateCompiler;
import org.aludel.core.dialect.QueryCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.UpdateCompiler;

/** Writes one statement for MySQL. Serves one compilation and one thread. */
final class MySqlCompiler extends SqlCompiler {

    private final MySqlDialect dialect;
    private final ModifiedTable modified = new ModifiedTable();

    MySqlCompiler(MySqlDialect dialect) {
        super(dialect);
        this.dialect = dialect;
    }

    /** The version that is written for. */
    MySqlDialect version() {
        return dialect;
    }

    /** The table that the statement changes. */
    ModifiedTable modified() {
        return modified;
    }

    @Override
    protected ExpressionCompiler newExpressionCompiler() {
        return new MySqlExpressions(this);
    }

    @Override
    protected PredicateCompiler newPredicateCompiler() {
        return new MySqlPredicates(this);
    }

    @Override
    protected FromCompiler newFromCompiler() {
        return new MySqlFroms(this);
    }

    @Override
    protected QueryCompiler newQueryCompiler() {
        return new MySqlQueries(this);
    }

    @Override
    protected CommonTableCompiler newCommonTableCompiler() {
        return new MySqlFamilyCommonTables(this);
    }

    @Override
    protected InsertCompiler newInsertCompiler() {
        return new MySqlInserts(this);
    }

    @Override
    protected UpdateCompiler newUpdateCompiler() {
        return new MySqlUpdates(this);
    }

    @Override
    protected DeleteCompiler newDeleteCompiler() {
        return new MySqlDeletes(this);
    }

    @Override
    protected DefinitionCompiler newDefinitionCompiler() {
        return new MySqlDefinitions(this);
    }
}
