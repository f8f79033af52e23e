package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The fields of a {@link MergeStatement}.
 *
 * @param with common tables that are defined even where no FROM clause uses them
 * @param target the table that is written, possibly under an alias
 * @param source where rows come from
 * @param on which rows belong together
 * @param branches what is done with them
 * @param returning what is returned of each row that was written; may be empty
 */
public record MergeClauses(
        List<CommonTable> with,
        FromClause target,
        FromClause source,
        Predicate on,
        List<MergeBranch> branches,
        List<Selectable> returning)
        implements Clause {

    public MergeClauses {
        with = List.copyOf(with);
        requireNonNull(target, "target");
        requireNonNull(source, "source");
        requireNonNull(on, "on");
        branches = List.copyOf(branches);
        returning = List.copyOf(returning);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
