package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.aludel.core.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * The conditional {@code CASE [operand] WHEN ... THEN ... [ELSE ...] END}. With an operand the conditions are
 * values that it is compared with, without one they are predicates.
 *
 * @param operand the value that is compared, or null
 * @param whens at least one branch
 * @param otherwise the result when no branch applies; null means {@code NULL}
 * @param type the type of the result
 * @param <T> the Java type of the value
 */
public record CaseExpression<T>(
        @Nullable Expression<?> operand,
        List<WhenClause> whens,
        @Nullable Expression<?> otherwise,
        SqlType<T> type) implements Expression<T> {

    public CaseExpression {
        whens = List.copyOf(whens);
        requireNonNull(type, "type");
        StatementErrors.requireAtLeast(1, whens, "CASE", "WHEN branches");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitCaseExpression(this);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
