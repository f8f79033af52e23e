package org.aludel.core.engine;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.sql.AllColumns;
import org.aludel.core.sql.DeleteStatement;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.InsertStatement;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.Selectable;
import org.aludel.core.sql.SetOperation;
import org.aludel.core.sql.Statement;
import org.aludel.core.sql.UpdateStatement;
import org.jspecify.annotations.Nullable;

/** Which expression each column of a statement's rows comes from. */
final class SelectedExpressions {

    private SelectedExpressions() {}

    /** One expression for each column; empty where they are not known. */
    static List<@Nullable Expression<?>> of(Statement statement, int columns) {
        List<@Nullable Expression<?>> found = new ArrayList<>();
        if (statement instanceof SelectStatement select) {
            collect(select.clauses().columns(), select.clauses().from(), found);
        } else if (statement instanceof SetOperation set) {
            return of(set.clauses().operands().get(0), columns);
        } else if (statement instanceof InsertStatement insert) {
            collect(insert.clauses().returning(), List.of(insert.clauses().table()), found);
        } else if (statement instanceof UpdateStatement update) {
            collect(update.clauses().returning(), List.of(update.clauses().table()), found);
        } else if (statement instanceof DeleteStatement delete) {
            collect(delete.clauses().returning(), List.of(delete.clauses().table()), found);
        }
        return found.size() == columns ? found : List.of();
    }

    private static void collect(List<Selectable> selected, List<FromClause> from, List<@Nullable Expression<?>> into) {
        for (Selectable selectable : selected) {
            if (selectable instanceof Expression<?> expression) {
                into.add(expression);
            } else if (selectable instanceof FromClause element) {
                into.addAll(element.columns());
            } else {
                FromClause only = ((AllColumns) selectable).from();
                for (FromClause element : only == null ? from : List.of(only)) {
                    into.addAll(element.columns());
                }
            }
        }
    }
}
