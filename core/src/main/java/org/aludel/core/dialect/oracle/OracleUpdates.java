package org.aludel.core.dialect.oracle;

import java.util.List;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.UpdateCompiler;
import org.aludel.core.sql.Assignment;
import org.aludel.core.sql.DefaultValue;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.HintPosition;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.UpdateClauses;
import org.jspecify.annotations.Nullable;

/**
 * Writes UPDATE; before 23ai further tables are asked by a subquery for each row, which is an error when it finds more
 * than one.
 */
final class OracleUpdates extends UpdateCompiler {

    private final OracleCompiler compiler;

    OracleUpdates(OracleCompiler compiler) {
        super(compiler);
        this.compiler = compiler;
    }

    @Override
    protected SqlCompiler update(UpdateClauses update) {
        compiler.refuseWith();
        if (update.from().isEmpty() || compiler.isAtLeast(OracleVersion.V23)) {
            return super.update(update);
        }
        sql.append("UPDATE");
        sql.hints(update.hints(), HintPosition.AFTER_VERB);
        sql.append(" ").from(update.table()).append(" SET ");
        List<Assignment> defaults = update.assignments().stream()
                .filter(each -> each.value() instanceof DefaultValue)
                .toList();
        List<Assignment> asked = update.assignments().stream()
                .filter(each -> !(each.value() instanceof DefaultValue))
                .toList();
        if (!asked.isEmpty()) {
            sql.append("(").list(asked, each -> sql.expressions().columnName(each.column()));
            sql.append(") = (SELECT ").<Assignment>list(asked, each -> sql.expression(each.value()));
            joined(sql, update.from(), update.where()).append(")");
        }
        sql.append(asked.isEmpty() || defaults.isEmpty() ? "" : ", ");
        assignments(defaults);
        sql.append(" WHERE EXISTS (SELECT 1");
        joined(sql, update.from(), update.where()).append(")");
        return returning(update);
    }

    /** Writes the further tables and the condition that joins them. */
    static SqlCompiler joined(SqlCompiler sql, List<FromClause> tables, @Nullable Predicate where) {
        sql.append(" FROM ").list(tables, sql::from);
        return where == null ? sql : sql.append(" WHERE ").condition(where);
    }
}
