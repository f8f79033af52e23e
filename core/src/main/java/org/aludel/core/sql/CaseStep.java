package org.aludel.core.sql;

import java.util.List;
import org.aludel.core.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A CASE to which branches are added; see {@link Sql#caseWhen}.
 *
 * @param <T> the Java type of the result
 */
public final class CaseStep<T> {

    private final @Nullable Expression<?> operand;
    private final List<WhenClause> whens;
    private final SqlType<T> type;

    CaseStep(@Nullable Expression<?> operand, List<WhenClause> whens, SqlType<T> type) {
        this.operand = operand;
        this.whens = List.copyOf(whens);
        this.type = type;
    }

    /** Adds a branch; with an operand the condition is a value that it is compared with. */
    public CaseStep<T> when(Expression<?> condition, Expression<? extends T> result) {
        return new CaseStep<>(operand, Lists.append(whens, new WhenClause(condition, result)), type);
    }

    /** Adds a branch. */
    public CaseStep<T> when(Expression<?> condition, T result) {
        return when(condition, BindParameter.of(type, result));
    }

    /** Ends the CASE with the result for all other rows. */
    public CaseExpression<T> otherwise(Expression<? extends T> result) {
        return new CaseExpression<>(operand, whens, result, type);
    }

    /** Ends the CASE with the result for all other rows. */
    public CaseExpression<T> otherwise(T result) {
        return otherwise(BindParameter.of(type, result));
    }

    /** Ends the CASE; other rows have {@code NULL}. */
    public CaseExpression<T> end() {
        return new CaseExpression<>(operand, whens, null, type);
    }
}
