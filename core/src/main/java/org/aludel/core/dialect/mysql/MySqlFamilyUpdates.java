package org.aludel.core.dialect.mysql;

import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.UpdateCompiler;
import org.aludel.core.sql.Assignment;
import org.aludel.core.sql.HintPosition;
import org.aludel.core.sql.UpdateClauses;

/** UPDATE as MySQL and MariaDB both write it: further tables stand before SET. */
public class MySqlFamilyUpdates extends UpdateCompiler {

    public MySqlFamilyUpdates(SqlCompiler sql) {
        super(sql);
    }

    @Override
    protected SqlCompiler update(UpdateClauses update) {
        sql.append("UPDATE");
        sql.hints(update.hints(), HintPosition.AFTER_VERB);
        sql.append(" ").from(update.table());
        if (!update.from().isEmpty()) {
            sql.append(", ").list(update.from(), sql::from);
        }
        sql.append(" SET ");
        boolean qualified = !update.from().isEmpty();
        sql.list(AssignmentOrder.of(update.assignments(), sql.dialect()), (Assignment assignment) -> {
            if (qualified) {
                sql.expression(assignment.column());
            } else {
                sql.expressions().columnName(assignment.column());
            }
            sql.append(" = ").expression(assignment.value());
        });
        where(update);
        return returning(update);
    }
}
