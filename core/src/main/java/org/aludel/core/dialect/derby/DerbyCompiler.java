package org.aludel.core.dialect.derby;

import java.util.Map;
import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.DefinitionCompiler;
import org.aludel.core.dialect.ExpressionCompiler;
import org.aludel.core.dialect.FromCompiler;
import org.aludel.core.dialect.InsertCompiler;
import org.aludel.core.dialect.PredicateCompiler;
import org.aludel.core.dialect.QueryCompiler;
import org.aludel.core.dialect.typed.TypedCompiler;
import org.aludel.core.sql.Expression;

/** Writes one statement for Derby. */
final class DerbyCompiler extends TypedCompiler {

    private Map<String, Expression<?>> inserted = Map.of();

    DerbyCompiler(DerbyDialect dialect) {
        super(dialect, DerbyTypes.INSTANCE);
    }

    /** Tells the values of the row that an upsert inserts, by column. */
    void inserting(Map<String, Expression<?>> values) {
        inserted = values;
    }

    /** The value that an upsert inserts into a column. */
    Expression<?> inserted(String column) {
        Expression<?> value = inserted.get(column);
        if (value == null) {
            throw CompileErrors.unsupported(
                    dialect(), "value to be inserted of a column that gets none", "Give the column a value.");
        }
        return value;
    }

    @Override
    protected ExpressionCompiler newExpressionCompiler() {
        return new DerbyExpressions(this);
    }

    @Override
    protected PredicateCompiler newPredicateCompiler() {
        return new DerbyPredicates(this);
    }

    @Override
    protected FromCompiler newFromCompiler() {
        return new DerbyFroms(this);
    }

    @Override
    protected QueryCompiler newQueryCompiler() {
        return new DerbyQueries(this);
    }

    @Override
    protected InsertCompiler newInsertCompiler() {
        return new DerbyInserts(this);
    }

    @Override
    protected DefinitionCompiler newDefinitionCompiler() {
        return new DerbyDefinitions(this);
    }
}
