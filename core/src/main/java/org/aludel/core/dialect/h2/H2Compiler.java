package org.aludel.core.dialect.h2;

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

/** Writes statements of H2. */
final class H2Compiler extends SqlCompiler {

    H2Compiler(H2Dialect dialect) {
        super(dialect);
    }

    @Override
    protected ExpressionCompiler newExpressionCompiler() {
        return new H2Expressions(this);
    }

    @Override
    protected PredicateCompiler newPredicateCompiler() {
        return new H2Predicates(this);
    }

    @Override
    protected FromCompiler newFromCompiler() {
        return new H2Froms(this);
    }

    @Override
    protected QueryCompiler newQueryCompiler() {
        return new H2Queries(this);
    }

    @Override
    protected CommonTableCompiler newCommonTableCompiler() {
        return new H2CommonTables(this);
    }

    @Override
    protected InsertCompiler newInsertCompiler() {
        return new H2Inserts(this);
    }

    @Override
    protected UpdateCompiler newUpdateCompiler() {
        return new H2Updates(this);
    }

    @Override
    protected DeleteCompiler newDeleteCompiler() {
        return new H2Deletes(this);
    }

    @Override
    protected MergeCompiler newMergeCompiler() {
        return new H2Merges(this);
    }

    @Override
    protected DefinitionCompiler newDefinitionCompiler() {
        return new H2Definitions(this);
    }
}
