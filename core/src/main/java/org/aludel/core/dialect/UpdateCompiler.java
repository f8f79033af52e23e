package org.aludel.core.dialect;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.sql.Assignment;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.HintPosition;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.UpdateClauses;

/** Writes UPDATE, with further tables in a FROM clause. A dialect overrides the methods where its grammar differs. */
public class UpdateCompiler {

    protected final SqlCompiler sql;

    public UpdateCompiler(SqlCompiler sql) {
        this.sql = sql;
    }

    /** Writes an UPDATE. */
    public SqlCompiler write(UpdateClauses update) {
        if (update.assignments().isEmpty()) {
            throw CompileErrors.invalid("An UPDATE sets nothing. Call set(...).");
        }
        if (!update.from().isEmpty()) {
            sql.require(Capability.UPDATE_FROM, "Use a subquery in SET and in WHERE.");
        }
        List<FromClause> visible = new ArrayList<>();
        visible.add(update.table());
        visible.addAll(update.from());
        sql.inScope(visible, () -> update(update));
        return sql;
    }

    /** Writes an UPDATE whose tables are in scope. */
    protected SqlCompiler update(UpdateClauses update) {
        sql.append("UPDATE");
        sql.hints(update.hints(), HintPosition.AFTER_VERB);
        sql.append(" ").from(update.table()).append(" SET ");
        assignments(update.assignments());
        if (!update.from().isEmpty()) {
            sql.append(" FROM ").list(update.from(), sql::from);
        }
        where(update);
        return returning(update);
    }

    /** Writes {@code a = 1, b = 2}. */
    protected SqlCompiler assignments(List<Assignment> assignments) {
        return sql.list(assignments, assignment -> {
            sql.expressions().columnName(assignment.column()).append(" = ");
            sql.expression(assignment.value());
        });
    }

    /** Writes WHERE, when there is one. */
    protected final void where(UpdateClauses update) {
        Predicate where = update.where();
        if (where != null) {
            sql.append(" WHERE ").condition(where);
        }
    }

    /** Writes the further tables and the condition, for databases where these stand in a subquery only. */
    protected final SqlCompiler partners(UpdateClauses update) {
        sql.append(" FROM ").list(update.from(), sql::from);
        where(update);
        return sql;
    }

    /** Writes RETURNING. */
    protected SqlCompiler returning(UpdateClauses update) {
        return ReturningCompiler.returning(
                sql,
                update.returning(),
                update.table(),
                Capability.UPDATE_RETURNING,
                !update.from().isEmpty());
    }
}
