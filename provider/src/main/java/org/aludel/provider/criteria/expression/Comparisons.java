package org.aludel.provider.criteria.expression;

import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import org.aludel.core.sql.ComparisonOperator;
import org.aludel.jpql.syntax.BetweenExpression;
import org.aludel.jpql.syntax.ComparisonExpression;
import org.aludel.jpql.syntax.IsNullExpression;
import org.aludel.jpql.syntax.JpqlExpression;
import org.aludel.jpql.syntax.LikeExpression;
import org.jspecify.annotations.Nullable;

/** Conditions on one value, or on two. */
public final class Comparisons {

    private Comparisons() {}

    /** {@code operand IS [NOT] NULL}. */
    public static Predicate isNull(Expression<?> operand, boolean not) {
        ExpressionNode<?> node = ExpressionNode.of(operand);
        return Condition.negatable((writing, negated) -> new IsNullExpression(node.write(writing), not != negated));
    }

    /** {@code left operator right}, where one may be the values of a subquery. */
    public static Predicate compare(Expression<?> left, ComparisonOperator operator, Expression<?> right) {
        ExpressionNode<?> first = ExpressionNode.of(left);
        ExpressionNode<?> second = ExpressionNode.of(right);
        return Condition.negatable(
                (writing, negated) -> Condition.notIf(negated, compare(first, operator, second, writing)));
    }

    private static JpqlExpression compare(
            ExpressionNode<?> left, ComparisonOperator operator, ExpressionNode<?> right, Writing writing) {
        if (right instanceof QuantifiedNode<?> values) {
            return values.compared(left, operator, writing);
        }
        if (left instanceof QuantifiedNode<?> values) {
            return values.compared(right, mirrored(operator), writing);
        }
        return new ComparisonExpression(operator, left.write(writing), right.write(writing));
    }

    private static ComparisonOperator mirrored(ComparisonOperator operator) {
        return switch (operator) {
            case EQUAL, NOT_EQUAL -> operator;
            case LESS -> ComparisonOperator.GREATER;
            case LESS_OR_EQUAL -> ComparisonOperator.GREATER_OR_EQUAL;
            case GREATER -> ComparisonOperator.LESS;
            case GREATER_OR_EQUAL -> ComparisonOperator.LESS_OR_EQUAL;
        };
    }

    /** {@code operand BETWEEN low AND high}. */
    public static Predicate between(Expression<?> operand, Expression<?> low, Expression<?> high) {
        ExpressionNode<?> node = ExpressionNode.of(operand);
        ExpressionNode<?> from = ExpressionNode.of(low);
        ExpressionNode<?> to = ExpressionNode.of(high);
        return Condition.negatable((writing, negated) ->
                new BetweenExpression(node.write(writing), from.write(writing), to.write(writing), negated));
    }

    /** {@code operand [NOT] LIKE pattern [ESCAPE escape]}. */
    public static Predicate like(
            Expression<String> operand, Expression<String> pattern, @Nullable Expression<?> escape, boolean not) {
        ExpressionNode<?> node = ExpressionNode.of(operand);
        ExpressionNode<?> wanted = ExpressionNode.of(pattern);
        ExpressionNode<?> character = escape == null ? null : ExpressionNode.of(escape);
        return Condition.negatable((writing, negated) -> new LikeExpression(
                node.write(writing),
                wanted.write(writing),
                character == null ? null : character.write(writing),
                false,
                not != negated));
    }
}
