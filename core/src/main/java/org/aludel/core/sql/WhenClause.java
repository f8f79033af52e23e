package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

/**
 * One branch of a CASE.
 *
 * @param condition a predicate, or a value to compare the operand with
 * @param result the result of the branch
 */
public record WhenClause(Expression<?> condition, Expression<?> result) implements Clause {

    public WhenClause {
        requireNonNull(condition, "condition");
        requireNonNull(result, "result");
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
