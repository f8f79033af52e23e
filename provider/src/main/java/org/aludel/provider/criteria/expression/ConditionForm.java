package org.aludel.provider.criteria.expression;

import java.io.Serializable;
import org.aludel.core.sql.ComparisonOperator;
import org.aludel.jpql.syntax.BetweenExpression;
import org.aludel.jpql.syntax.ComparisonExpression;
import org.aludel.jpql.syntax.ExistsExpression;
import org.aludel.jpql.syntax.IsEmptyExpression;
import org.aludel.jpql.syntax.IsNullExpression;
import org.aludel.jpql.syntax.JpqlExpression;
import org.aludel.jpql.syntax.LikeExpression;
import org.aludel.jpql.syntax.MemberOfExpression;
import org.aludel.jpql.syntax.NotExpression;
import org.jspecify.annotations.Nullable;

/**
 * How a condition is written. Some have a word for their opposite, as {@code NOT LIKE}; others are written with {@code NOT}
 * before them. Records as those of values are, and for the same reason.
 */
public sealed interface ConditionForm extends Serializable {

    /** The condition in the tree of a query, or what holds where it does not. */
    JpqlExpression write(Writing writing, boolean negated);

    private static JpqlExpression notIf(boolean negated, JpqlExpression condition) {
        return negated ? new NotExpression(condition) : condition;
    }

    /** A value that is true or false. */
    record Holds(ExpressionNode<?> value) implements ConditionForm {

        @Override
        public JpqlExpression write(Writing writing, boolean negated) {
            return notIf(negated, value.write(writing));
        }
    }

    /** {@code EXISTS (query)}. */
    record Exists(QueryExpression query) implements ConditionForm {

        @Override
        public JpqlExpression write(Writing writing, boolean negated) {
            return notIf(negated, new ExistsExpression(query.query(writing)));
        }
    }

    /** {@code operand IS [NOT] NULL}. */
    record IsNull(ExpressionNode<?> operand, boolean not) implements ConditionForm {

        @Override
        public JpqlExpression write(Writing writing, boolean negated) {
            return new IsNullExpression(operand.write(writing), not != negated);
        }
    }

    /** {@code left operator right}, where one may be the values of a subquery. */
    record Compared(ExpressionNode<?> left, ComparisonOperator operator, ExpressionNode<?> right)
            implements ConditionForm {

        @Override
        public JpqlExpression write(Writing writing, boolean negated) {
            return notIf(negated, comparison(writing));
        }

        private JpqlExpression comparison(Writing writing) {
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
    }

    /** {@code operand [NOT] BETWEEN low AND high}. */
    record Between(ExpressionNode<?> operand, ExpressionNode<?> low, ExpressionNode<?> high) implements ConditionForm {

        @Override
        public JpqlExpression write(Writing writing, boolean negated) {
            return new BetweenExpression(operand.write(writing), low.write(writing), high.write(writing), negated);
        }
    }

    /** {@code operand [NOT] LIKE pattern [ESCAPE escape]}. */
    record Like(
            ExpressionNode<?> operand,
            ExpressionNode<?> pattern,
            @Nullable ExpressionNode<?> escape,
            boolean not) implements ConditionForm {

        @Override
        public JpqlExpression write(Writing writing, boolean negated) {
            return new LikeExpression(
                    operand.write(writing),
                    pattern.write(writing),
                    escape == null ? null : escape.write(writing),
                    false,
                    not != negated);
        }
    }

    /** {@code attribute IS [NOT] EMPTY}. */
    record Empty(CollectionExpression attribute, boolean not) implements ConditionForm {

        @Override
        public JpqlExpression write(Writing writing, boolean negated) {
            return new IsEmptyExpression(attribute.collection(writing), not != negated);
        }
    }

    /** {@code element [NOT] MEMBER OF attribute}. */
    record Member(ExpressionNode<?> element, CollectionExpression attribute, boolean not) implements ConditionForm {

        @Override
        public JpqlExpression write(Writing writing, boolean negated) {
            return new MemberOfExpression(element.write(writing), attribute.collection(writing), not != negated);
        }
    }
}
