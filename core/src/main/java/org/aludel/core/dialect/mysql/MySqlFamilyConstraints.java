package org.aludel.core.dialect.mysql;

import java.util.EnumSet;
import java.util.Set;
import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.ConstraintCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.schema.ForeignKey;
import org.aludel.core.schema.ReferentialAction;
import org.aludel.core.schema.TableConstraint;

/** Writes constraints of MySQL and MariaDB. */
class MySqlFamilyConstraints extends ConstraintCompiler {

    MySqlFamilyConstraints(SqlCompiler sql) {
        super(sql);
    }

    @Override
    protected boolean isDeferrable(TableConstraint constraint) {
        return false;
    }

    /** InnoDB refuses SET DEFAULT. */
    @Override
    protected Set<ReferentialAction> deleteActions() {
        return EnumSet.complementOf(EnumSet.of(ReferentialAction.SET_DEFAULT));
    }

    @Override
    protected void foreignKey(ForeignKey key) {
        if (key.referredColumns().isEmpty()) {
            throw CompileErrors.invalid("A foreign key does not name the columns that it refers to, as the dialect '"
                    + sql.dialect() + "' needs. Name them, or build the table as a part of its MetaData.");
        }
        super.foreignKey(key);
    }
}
