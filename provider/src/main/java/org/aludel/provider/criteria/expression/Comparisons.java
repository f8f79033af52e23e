package org.aludel.provider.criteria.expression;

import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import org.aludel.core.sql.ComparisonOperator;
import org.jspecify.annotations.Nullable;

/** Conditions on one value, or on two. */
public final class Comparisons {

    private Comparisons() {}

    /** {@code operand IS [NOT] NULL}. */
    public static Predicate isNull(Expression<?> operand, boolean not) {
        return new Condition(new ConditionForm.IsNull(ExpressionNode.of(operand), not));
    }

    /** {@code left operator right}, where one may be the values of a subquery. */
    public static Predicate compare(Expression<?> left, ComparisonOperator operator, Expression<?> right) {
        return new Condition(new ConditionForm.Compared(ExpressionNode.of(left), operator, ExpressionNode.of(right)));
    }

    /** {@code operand BETWEEN low AND high}. */
    public static Predicate between(Expression<?> operand, Expression<?> low, Expression<?> high) {
        return new Condition(
                new ConditionForm.Between(ExpressionNode.of(operand), ExpressionNode.of(low), ExpressionNode.of(high)));
    }

    /** {@code operand [NOT] LIKE pattern [ESCAPE escape]}. */
    public static Predicate like(
            Expression<String> operand, Expression<String> pattern, @Nullable Expression<?> escape, boolean not) {
        return new Condition(new ConditionForm.Like(
                ExpressionNode.of(operand),
                ExpressionNode.of(pattern),
                escape == null ? null : ExpressionNode.of(escape),
                not));
    }
}
