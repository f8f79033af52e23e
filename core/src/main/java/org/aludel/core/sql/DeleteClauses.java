package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a {@link DeleteStatement}.
 *
 * @param with common tables that are defined even where no FROM clause uses them
 * @param hints text for the optimizers of single dialects
 * @param table the table, possibly under an alias
 * @param using further tables for the condition; may be empty
 * @param where the condition on rows, or null for all
 * @param returning what is returned of each row that was written; may be empty
 */
public record DeleteClauses(
        List<CommonTable> with,
        List<Hint> hints,
        FromClause table,
        List<FromClause> using,
        @Nullable Predicate where,
        List<Selectable> returning)
        implements Clause {

    public DeleteClauses {
        with = List.copyOf(with);
        hints = List.copyOf(hints);
        requireNonNull(table, "table");
        using = List.copyOf(using);
        returning = List.copyOf(returning);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
