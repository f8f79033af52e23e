package org.aludel.core.dialect.typed;

import java.util.EnumSet;
import java.util.Set;
import org.aludel.core.dialect.ConstraintCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.schema.ReferentialAction;
import org.aludel.core.schema.TableConstraint;

/** Writes constraints of Db2 and Derby. */
public class Db2FamilyConstraints extends ConstraintCompiler {

    public Db2FamilyConstraints(SqlCompiler sql) {
        super(sql);
    }

    @Override
    protected boolean isDeferrable(TableConstraint constraint) {
        return false;
    }

    @Override
    protected Set<ReferentialAction> deleteActions() {
        return EnumSet.complementOf(EnumSet.of(ReferentialAction.SET_DEFAULT));
    }

    @Override
    protected Set<ReferentialAction> updateActions() {
        return EnumSet.of(ReferentialAction.NO_ACTION, ReferentialAction.RESTRICT);
    }
}
