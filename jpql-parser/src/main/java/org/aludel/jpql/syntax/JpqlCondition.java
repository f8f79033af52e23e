package org.aludel.jpql.syntax;

/** An expression that is a condition by its form. */
public sealed interface JpqlCondition extends JpqlExpression
        permits BetweenExpression,
                ComparisonExpression,
                DistinctFromExpression,
                ExistsExpression,
                InListExpression,
                InParameterExpression,
                InSubqueryExpression,
                IsEmptyExpression,
                IsNullExpression,
                LikeExpression,
                LogicalExpression,
                MemberOfExpression,
                NotExpression,
                QuantifiedExpression,
                TruthExpression {

    /** Calls the method of the visitor that is for this node. */
    <R> R accept(ConditionVisitor<R> visitor);

    @Override
    default <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitCondition(this);
    }
}
