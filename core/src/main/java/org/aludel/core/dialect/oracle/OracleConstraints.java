package org.aludel.core.dialect.oracle;

import java.util.EnumSet;
import java.util.Set;
import org.aludel.core.dialect.ConstraintCompiler;
import org.aludel.core.schema.ReferentialAction;

/** Writes constraints of Oracle Database, where keys that are referred to do not change. */
final class OracleConstraints extends ConstraintCompiler {

    OracleConstraints(OracleCompiler sql) {
        super(sql);
    }

    @Override
    protected Set<ReferentialAction> deleteActions() {
        return EnumSet.of(ReferentialAction.NO_ACTION, ReferentialAction.CASCADE, ReferentialAction.SET_NULL);
    }

    @Override
    protected Set<ReferentialAction> updateActions() {
        return EnumSet.of(ReferentialAction.NO_ACTION);
    }
}
