package org.aludel.core.dialect.derby;

import org.aludel.core.dialect.ColumnCompiler;
import org.aludel.core.dialect.ConstraintCompiler;
import org.aludel.core.dialect.SequenceCompiler;
import org.aludel.core.dialect.TableChangeCompiler;
import org.aludel.core.dialect.ViewCompiler;
import org.aludel.core.dialect.typed.Db2FamilyConstraints;
import org.aludel.core.dialect.typed.Db2FamilyDefinitions;
import org.aludel.core.schema.TableConstraint;

/** Writes definitions of Derby. */
final class DerbyDefinitions extends Db2FamilyDefinitions {

    DerbyDefinitions(DerbyCompiler sql) {
        super(sql);
    }

    @Override
    protected ColumnCompiler newColumnCompiler() {
        return new DerbyColumns((DerbyCompiler) sql);
    }

    @Override
    protected ConstraintCompiler newConstraintCompiler() {
        return new Db2FamilyConstraints(sql) {
            @Override
            protected boolean isDeferrable(TableConstraint constraint) {
                return true;
            }
        };
    }

    @Override
    protected TableChangeCompiler newTableChangeCompiler() {
        return new DerbyTableChanges(sql);
    }

    @Override
    protected SequenceCompiler newSequenceCompiler() {
        return new DerbySequences(sql);
    }

    @Override
    protected ViewCompiler newViewCompiler() {
        return ViewCompiler.withoutReplace(sql);
    }
}
