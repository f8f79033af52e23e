package org.aludel.core.dialect.h2;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.UpdateCompiler;
import org.aludel.core.sql.Assignment;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.Join;
import org.aludel.core.sql.Node;
import org.aludel.core.sql.UpdateClauses;

/**
 * Writes UPDATE of H2, which knows no further tables: one whose values are taken is joined by MERGE, others stand in
 * subqueries. Two of their rows for one row of the table are an error.
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
        if (isMerge(update)) {
            merge(update);
            return;
        }
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

    /** Whether a MERGE says the same: it reads the other table once, where a subquery reads it for each row. */
    private static boolean isMerge(UpdateClauses update) {
        return update.from().size() == 1
                && !(update.from().get(0) instanceof Join)
                && update.where() != null
                && update.with().isEmpty()
                && update.assignments().stream().anyMatch(assignment -> refersTo(update.from(), assignment.value()));
    }

    private void merge(UpdateClauses update) {
        sql.append("MERGE INTO ")
                .from(update.table())
                .append(" USING ")
                .from(update.from().get(0));
        sql.append(" ON ").condition(requireNonNull(update.where()));
        sql.append(" WHEN MATCHED THEN UPDATE SET ");
        assignments(update.assignments());
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
