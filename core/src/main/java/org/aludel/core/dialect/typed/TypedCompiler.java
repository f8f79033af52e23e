package org.aludel.core.dialect.typed;

import org.aludel.core.dialect.DefinitionCompiler;
import org.aludel.core.dialect.DeleteCompiler;
import org.aludel.core.dialect.ExpressionCompiler;
import org.aludel.core.dialect.InsertCompiler;
import org.aludel.core.dialect.MergeCompiler;
import org.aludel.core.dialect.PredicateCompiler;
import org.aludel.core.dialect.QueryCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.StandardDialect;
import org.aludel.core.dialect.UpdateCompiler;

/** Writes one statement for a database that wants typed parameters. One compilation and one thread. */
public class TypedCompiler extends SqlCompiler {

    private final TypedTypes types;
    private final TypedPlaces places = new TypedPlaces();

    public TypedCompiler(StandardDialect dialect, TypedTypes types) {
        super(dialect);
        this.types = types;
    }

    /** The types of the dialect. */
    public final TypedTypes types() {
        return types;
    }

    /** The parameters that need no cast. */
    public final TypedPlaces places() {
        return places;
    }

    @Override
    protected ExpressionCompiler newExpressionCompiler() {
        return new TypedExpressions(this);
    }

    @Override
    protected PredicateCompiler newPredicateCompiler() {
        return new TypedPredicates(this);
    }

    @Override
    protected QueryCompiler newQueryCompiler() {
        return new TypedQueries(this);
    }

    @Override
    protected InsertCompiler newInsertCompiler() {
        return new TypedInserts(this);
    }

    @Override
    protected UpdateCompiler newUpdateCompiler() {
        return new TypedUpdates(this);
    }

    @Override
    protected DeleteCompiler newDeleteCompiler() {
        return new TypedDeletes(this);
    }

    @Override
    protected MergeCompiler newMergeCompiler() {
        return new TypedMerges(this);
    }

    @Override
    protected DefinitionCompiler newDefinitionCompiler() {
        return new TypedDefinitions(this);
    }
}
