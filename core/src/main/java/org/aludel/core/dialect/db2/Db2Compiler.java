package org.aludel.core.dialect.db2;

import org.aludel.core.dialect.CommonTableCompiler;
import org.aludel.core.dialect.DefinitionCompiler;
import org.aludel.core.dialect.DeleteCompiler;
import org.aludel.core.dialect.ExpressionCompiler;
import org.aludel.core.dialect.FromCompiler;
import org.aludel.core.dialect.InsertCompiler;
import org.aludel.core.dialect.PredicateCompiler;
import org.aludel.core.dialect.QueryCompiler;
import org.aludel.core.dialect.UpdateCompiler;
import org.aludel.core.dialect.typed.TypedCompiler;

/** Writes one statement for Db2. */
final class Db2Compiler extends TypedCompiler {

    Db2Compiler(Db2Dialect dialect) {
        super(dialect, Db2Types.INSTANCE);
    }

    @Override
    protected ExpressionCompiler newExpressionCompiler() {
        return new Db2Expressions(this);
    }

    @Override
    protected PredicateCompiler newPredicateCompiler() {
        return new Db2Predicates(this);
    }

    @Override
    protected FromCompiler newFromCompiler() {
        return new Db2Froms(this);
    }

    @Override
    protected QueryCompiler newQueryCompiler() {
        return new Db2Queries(this);
    }

    @Override
    protected CommonTableCompiler newCommonTableCompiler() {
        return new CommonTableCompiler(this) {
            @Override
            protected boolean saysRecursive() {
                return false;
            }
        };
    }

    @Override
    protected InsertCompiler newInsertCompiler() {
        return new Db2Inserts(this);
    }

    @Override
    protected UpdateCompiler newUpdateCompiler() {
        return new Db2Updates(this);
    }

    @Override
    protected DeleteCompiler newDeleteCompiler() {
        return new Db2Deletes(this);
    }

    @Override
    protected DefinitionCompiler newDefinitionCompiler() {
        return new Db2Definitions(this);
    }
}
