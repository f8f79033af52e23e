package org.aludel.core.dialect.postgresql;

import org.aludel.core.dialect.DefinitionCompiler;
import org.aludel.core.dialect.ExpressionCompiler;
import org.aludel.core.dialect.FromCompiler;
import org.aludel.core.dialect.InsertCompiler;
import org.aludel.core.dialect.PredicateCompiler;
import org.aludel.core.dialect.QueryCompiler;
import org.aludel.core.dialect.SqlCompiler;

/** Writes statements of PostgreSQL. */
final class PostgresCompiler extends SqlCompiler {

    PostgresCompiler(PostgresDialect dialect) {
        super(dialect);
    }

    @Override
    protected ExpressionCompiler newExpressionCompiler() {
        return new PostgresExpressions(this);
    }

    @Override
    protected PredicateCompiler newPredicateCompiler() {
        return new PostgresPredicates(this);
    }

    @Override
    protected FromCompiler newFromCompiler() {
        return new PostgresFroms(this);
    }

    @Override
    protected QueryCompiler newQueryCompiler() {
        return new PostgresQueries(this);
    }

    @Override
    protected InsertCompiler newInsertCompiler() {
        return new PostgresInserts(this);
    }

    @Override
    protected DefinitionCompiler newDefinitionCompiler() {
        return new PostgresDefinitions(this);
    }
}
