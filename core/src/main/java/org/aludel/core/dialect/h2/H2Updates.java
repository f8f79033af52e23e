package org.aludel.core.dialect.h2;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.UpdateCompiler;
import org.aludel.core.sql.Assignment;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.Node;
import org.aludel.core.sql.UpdateClauses;

/**
 * Writes UPDATE of H2. Further tables stand in subqueries, one for the condition and one for the values; two of their
 * rows for one row of the table are an error.
 */
final class H2Updates extends UpdateCompiler {

    H2Updates(SqlCompiler sql) {
        super(sql);
    }

    @Override
    protected SqlCompiler update(UpdateClauses update) {
        return H2Returning.around(
                sql,
                "FINAL",
                update.returning(),
                update.table(),
                Capability.UPDATE_RETURNING,
                () -> plainUpdate(update));
    }

    private void plainUpdate(UpdateClauses update) {
        sql.append("UPDATE ").from(update.table()).append(" SET ");
        if (update.from().isEmpty()) {
            assignments(update.assignments());
            where(update);
            return;
        }
        List<Assignment> own = new ArrayList<>();
        List<Assignment> joined = new ArrayList<>();
        for (Assignment assignment : update.assignments()) {
            (refersTo(update.from(), assignment.value()) ? joined : own).add(assignment);
        }
        assignments(own);
        if (!joined.isEmpty()) {
            sql.append(own.isEmpty() ? "" : ", ");
            joined(joined, update);
        }
        sql.append(" WHERE EXISTS (SELECT 1");
        partners(update).append(")");
    }

    private void joined(List<Assignment> assignments, UpdateClauses update) {
        boolean single = assignments.size() == 1;
        sql.append(single ? "" : "(");
        sql.list(assignments, assignment -> sql.expressions().columnName(assignment.column()));
        sql.append(single ? "" : ")").append(" = (SELECT ");
        sql.list(assignments, assignment -> sql.expression(assignment.value()));
        partners(update).append(")");
    }

    private static boolean refersTo(List<FromClause> elements, Node node) {
        if (node instanceof ColumnReference<?> column) {
            FromClause from = column.from();
            return from != null && elements.stream().anyMatch(element -> holds(element, from));
        }
        return node.children().stream().anyMatch(child -> refersTo(elements, child));
    }

    private static boolean holds(FromClause element, FromClause wanted) {
        return element.equals(wanted)
                || element.children().stream()
                        .anyMatch(child -> child instanceof FromClause inner && holds(inner, wanted));
    }
}
