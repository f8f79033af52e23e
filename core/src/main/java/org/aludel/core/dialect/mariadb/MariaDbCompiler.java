package org.aludel.core.dialect.mariadb;

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
import org.aludel.core.dialect.mysql.MySqlFamilyInserts;
import org.aludel.core.dialect.mysql.MySqlFamilyUpdates;

/** Writes one statement for MariaDB. Serves one compilation and one thread. */
final class MariaDbCompiler extends SqlCompiler {

    private final MariaDbDialect dialect;

    MariaDbCompiler(MariaDbDialect dialect) {
        super(dialect);
        this.dialect = dialect;
    }

    /** The version that is written for. */
    MariaDbDialect version() {
        return dialect;
    }

    @Override
    protected ExpressionCompiler newExpressionCompiler() {
        return new MariaDbExpressions(this);
    }

    @Override
    protected PredicateCompiler newPredicateCompiler() {
        return new MariaDbPredicates(this);
    }

    @Override
    protected FromCompiler newFromCompiler() {
        return new MariaDbFroms(this);
    }

    @Override
    protected QueryCompiler newQueryCompiler() {
        return new MariaDbQueries(this);
    }

    @Override
    protected CommonTableCompiler newCommonTableCompiler() {
        return new MariaDbCommonTables(this);
    }

    @Override
    protected InsertCompiler newInsertCompiler() {
        return new MySqlFamilyInserts(this);
    }

    @Override
    protected UpdateCompiler newUpdateCompiler() {
        return new MySqlFamilyUpdates(this);
    }

    @Override
    protected DeleteCompiler newDeleteCompiler() {
        return new MariaDbDeletes(this);
    }

    @Override
    protected DefinitionCompiler newDefinitionCompiler() {
        return new MariaDbDefinitions(this);
    }
}
