package org.aludel.jpql.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an insertion does with rows that exist already, {@code ON CONFLICT ... DO ...}.
 *
 * @param target the attributes that may collide, empty where any may
 * @param targetCondition the condition of a partial index, null without one
 * @param constraint the constraint that may be violated, null where attributes are named
 * @param updates the new values; empty for {@code DO NOTHING}
 * @param updateCondition which rows are updated, null for all
 */
public record ConflictClause(
        List<PathExpression> target,
        @Nullable JpqlExpression targetCondition,
        @Nullable Name constraint,
        List<UpdateItem> updates,
        @Nullable JpqlExpression updateCondition)
        implements JpqlClause {

    public ConflictClause {
        target = List.copyOf(target);
        updates = List.copyOf(updates);
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.visitConflictClause(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
