package org.aludel.core.dialect.typed;

import org.aludel.core.dialect.ColumnCompiler;
import org.aludel.core.dialect.ConstraintCompiler;
import org.aludel.core.dialect.DefinitionCompiler;

/** What definitions of HSQLDB, Derby and Db2 have in common. */
public class TypedDefinitions extends DefinitionCompiler {

    protected TypedDefinitions(TypedCompiler sql) {
        super(sql);
    }

    @Override
    protected ColumnCompiler newColumnCompiler() {
        return new TypedColumns((TypedCompiler) sql);
    }

    @Override
    protected ConstraintCompiler newConstraintCompiler() {
        return ConstraintCompiler.neverDeferrable(sql);
    }
}
