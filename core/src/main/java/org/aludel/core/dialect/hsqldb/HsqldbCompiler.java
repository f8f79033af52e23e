package org.aludel.core.dialect.hsqldb;

import org.aludel.core.dialect.DefinitionCompiler;
import org.aludel.core.dialect.ExpressionCompiler;
import org.aludel.core.dialect.FromCompiler;
import org.aludel.core.dialect.InsertCompiler;
import org.aludel.core.dialect.PredicateCompiler;
import org.aludel.core.dialect.QueryCompiler;
import org.aludel.core.dialect.typed.TypedCompiler;
import org.aludel.core.dialect.typed.TypedInserts;

/** Writes one statement for HSQLDB. */
final class HsqldbCompiler extends TypedCompiler {

    HsqldbCompiler(HsqldbDialect dialect) {
        super(dialect, HsqldbTypes.INSTANCE);
    }

    @Override
    protected ExpressionCompiler newExpressionCompiler() {
        return new HsqldbExpressions(this);
    }

    @Override
    protected PredicateCompiler newPredicateCompiler() {
        return new HsqldbPredicates(this);
    }

    @Override
    protected FromCompiler newFromCompiler() {
        return new HsqldbFroms(this);
    }

    @Override
    protected QueryCompiler newQueryCompiler() {
        return new HsqldbQueries(this);
    }

    @Override
    protected InsertCompiler newInsertCompiler() {
        return new TypedInserts(this) {
            @Override
            public boolean withBelongsToSource() {
                return true;
            }
        };
    }

    @Override
    protected DefinitionCompiler newDefinitionCompiler() {
        return new HsqldbDefinitions(this);
    }
}
