package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an {@link UpdateStatement}.
 *
 * @param with common tables that are defined even where no FROM clause uses them
 * @param hints text for the optimizers of single dialects
 * @param table the table, possibly under an alias
 * @param assignments what is set
 * @param from further tables to take values from; may be empty
 * @param where the condition on rows, or null for all
 * @param returning what is returned of each row that was written; may be empty
 */
public record UpdateClauses(
        List<CommonTable> with,
        List<Hint> hints,
        FromClause table,
        List<Assignment> assignments,
        List<FromClause> from,
        @Nullable Predicate where,
        List<Selectable> returning)
        implements Clause {

    public UpdateClauses {
        with = List.copyOf(with);
        hints = List.copyOf(hints);
        requireNonNull(table, "table");
        assignments = List.copyOf(assignments);
        from = List.copyOf(from);
        returning = List.copyOf(returning);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
