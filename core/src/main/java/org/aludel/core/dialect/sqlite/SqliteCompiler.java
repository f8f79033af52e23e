package org.aludel.core.dialect.sqlite;

import org.aludel.core.dialect.DefinitionCompiler;
import org.aludel.core.dialect.DeleteCompiler;
import org.aludel.core.dialect.ExpressionCompiler;
import org.aludel.core.dialect.FromCompiler;
import org.aludel.core.dialect.InsertCompiler;
import org.aludel.core.dialect.PredicateCompiler;
import org.aludel.core.dialect.QueryCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.UpdateCompiler;

/** Writes one statement for SQLite. Serves one compilation and one thread. */
final class SqliteCompiler extends SqlCompiler {

    SqliteCompiler(SqliteDialect dialect) {
        super(dialect);
    }

    @Override
    protected ExpressionCompiler newExpressionCompiler() {
        return new SqliteExpressions(this);
    }

    @Override
    protected PredicateCompiler newPredicateCompiler() {
        return new SqlitePredicates(this);
    }

    @Override
    protected FromCompiler newFromCompiler() {
        return new SqliteFroms(this);
    }

    @Override
    protected QueryCompiler newQueryCompiler() {
        return new SqliteQueries(this);
    }

    @Override
    protected InsertCompiler newInsertCompiler() {
        return new SqliteInserts(this);
    }

    @Override
    protected UpdateCompiler newUpdateCompiler() {
        return new SqliteUpdates(this);
    }

    @Override
    protected DeleteCompiler newDeleteCompiler() {
        return new SqliteDeletes(this);
    }

    @Override
    protected DefinitionCompiler newDefinitionCompiler() {
        return new SqliteDefinitions(this);
    }
}
