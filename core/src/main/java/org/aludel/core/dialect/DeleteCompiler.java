package org.aludel.core.dialect;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.sql.DeleteClauses;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.HintPosition;
import org.aludel.core.sql.Predicate;

/** Writes DELETE, with further tables in USING. A dialect overrides the methods where its grammar differs. */
public class DeleteCompiler {

    protected final SqlCompiler sql;

    public DeleteCompiler(SqlCompiler sql) {
        this.sql = sql;
    }

    /** Writes a DELETE. */
    public SqlCompiler write(DeleteClauses delete) {
        if (!delete.using().isEmpty()) {
            sql.require(Capability.DELETE_USING, "Use EXISTS in WHERE.");
        }
        List<FromClause> visible = new ArrayList<>();
        visible.add(delete.table());
        visible.addAll(delete.using());
        sql.inScope(visible, () -> delete(delete));
        return sql;
    }

    /** Writes a DELETE whose tables are in scope. */
    protected SqlCompiler delete(DeleteClauses delete) {
        sql.append("DELETE");
        sql.hints(delete.hints(), HintPosition.AFTER_VERB);
        sql.append(" FROM ").from(delete.table());
        if (!delete.using().isEmpty()) {
            sql.append(" USING ").list(delete.using(), sql::from);
        }
        where(delete);
        return returning(delete);
    }

    /** Writes WHERE, when there is one. */
    protected final void where(DeleteClauses delete) {
        Predicate where = delete.where();
        if (where != null) {
            sql.append(" WHERE ").condition(where);
        }
    }

    /** Writes that there is a row of the further tables, for databases where these stand in a subquery only. */
    protected final void whereExists(DeleteClauses delete) {
        sql.append(" WHERE EXISTS (SELECT 1 FROM ").list(delete.using(), sql::from);
        where(delete);
        sql.append(")");
    }

    /** Writes RETURNING. */
    protected SqlCompiler returning(DeleteClauses delete) {
        return ReturningCompiler.returning(
                sql,
                delete.returning(),
                delete.table(),
                Capability.DELETE_RETURNING,
                !delete.using().isEmpty());
    }
}
