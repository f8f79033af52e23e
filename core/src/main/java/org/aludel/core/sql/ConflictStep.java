package org.aludel.core.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An upsert whose action is still to be given; see {@link InsertStatement#onConflict(String...)}. */
public final class ConflictStep {

    private final InsertStatement insert;
    private final List<ColumnReference<?>> target;
    private final @Nullable String constraint;
    private final @Nullable Predicate condition;

    ConflictStep(
            InsertStatement insert,
            List<ColumnReference<?>> target,
            @Nullable String constraint,
            @Nullable Predicate condition) {
        this.insert = insert;
        this.target = List.copyOf(target);
        this.constraint = constraint;
        this.condition = condition;
    }

    /** The condition of the partial unique index that is watched. */
    public ConflictStep where(Expression<Boolean> indexCondition) {
        return new ConflictStep(insert, target, constraint, Predicate.of(indexCondition));
    }

    /** Leaves existing rows as they are. */
    public InsertStatement doNothing() {
        return insert.conflict(new OnConflict(target, constraint, condition, List.of(), null));
    }

    /** Sets the given columns of existing rows to the values that were to be inserted. */
    public InsertStatement doUpdate(String... columns) {
        List<Assignment> assignments = new ArrayList<>();
        for (String name : columns) {
            ColumnReference<?> column = insert.clauses().table().column(name);
            assignments.add(new Assignment(column, new InsertedValue<>(name, column.type())));
        }
        return update(assignments, null);
    }

    /** Updates existing rows; {@link Sql#inserted} stands for the values that were to be inserted. */
    public InsertStatement doUpdate(Assignment... assignments) {
        return update(Arrays.asList(assignments), null);
    }

    /** Updates those existing rows that satisfy a condition. */
    public InsertStatement doUpdateWhere(Expression<Boolean> updateCondition, Assignment... assignments) {
        return update(Arrays.asList(assignments), Predicate.of(updateCondition));
    }

    private InsertStatement update(List<Assignment> assignments, @Nullable Predicate updateCondition) {
        StatementErrors.requireAtLeast(1, assignments, "The update of an upsert", "columns");
        return insert.conflict(new OnConflict(target, constraint, condition, assignments, updateCondition));
    }
}
