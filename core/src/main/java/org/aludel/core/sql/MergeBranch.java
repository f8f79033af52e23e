package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One WHEN branch of a MERGE.
 *
 * @param match for which rows
 * @param condition a further condition, or null
 * @param action what is done
 * @param assignments the columns set by an update or insert
 */
public record MergeBranch(
        MergeMatch match, @Nullable Predicate condition, MergeAction action, List<Assignment> assignments)
        implements Clause {

    public MergeBranch {
        requireNonNull(match, "match");
        requireNonNull(action, "action");
        assignments = List.copyOf(assignments);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
