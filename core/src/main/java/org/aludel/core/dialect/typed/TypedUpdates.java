package org.aludel.core.dialect.typed;

import java.util.List;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.UpdateCompiler;
import org.aludel.core.sql.Assignment;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.HintPosition;
import org.aludel.core.sql.Node;
import org.aludel.core.sql.UpdateClauses;

/**
 * Writes UPDATE, in which values have the types of their columns. Further tables stand in subqueries: one for each value
 * that is taken from them, and one that says which rows have a partner there.
 */
public class TypedUpdates extends UpdateCompiler {

    protected final TypedCompiler typed;

    public TypedUpdates(TypedCompiler sql) {
        super(sql);
        this.typed = sql;
    }

    @Override
    protected SqlCompiler update(UpdateClauses update) {
        if (update.from().isEmpty() || sql.isLenient()) {
            return super.update(update);
        }
        sql.append("UPDATE");
        sql.hints(update.hints(), HintPosition.AFTER_VERB);
        sql.append(" ").from(update.table()).append(" SET ").list(update.assignments(), assignment -> {
            sql.expressions().columnName(assignment.column()).append(" = ");
            value(update, assignment.value());
        });
        sql.append(" WHERE EXISTS (SELECT 1");
        partners(update);
        sql.append(")");
        return returning(update);
    }

    private void value(UpdateClauses update, Expression<?> value) {
        typed.places().add(value);
        if (!usesOthers(value, update.table())) {
            sql.expression(value);
            return;
        }
        sql.append("(SELECT ").expression(value);
        partners(update);
        sql.append(")");
    }

    private static boolean usesOthers(Node node, FromClause table) {
        if (node instanceof ColumnReference<?> column) {
            return column.from() != null && !table.equals(column.from());
        }
        return node.children().stream().anyMatch(child -> usesOthers(child, table));
    }

    @Override
    protected SqlCompiler assignments(List<Assignment> assignments) {
        assignments.forEach(assignment -> typed.places().add(assignment.value()));
        return super.assignments(assignments);
    }
}
