package org.aludel.core.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an INSERT does with a row that meets an existing one.
 *
 * @param target the unique columns that are watched; may be empty where the database watches all
 * @param constraint the name of the watched constraint, or null
 * @param targetCondition the condition of a partial unique index, or null
 * @param updates what is set in the existing row; empty means to leave it as it is
 * @param updateCondition which existing rows are updated, or null for all
 */
public record OnConflict(
        List<ColumnReference<?>> target,
        @Nullable String constraint,
        @Nullable Predicate targetCondition,
        List<Assignment> updates,
        @Nullable Predicate updateCondition)
        implements Clause {

    public OnConflict {
        target = List.copyOf(target);
        updates = List.copyOf(updates);
        if (constraint != null) {
            Names.check("constraint", constraint);
        }
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
