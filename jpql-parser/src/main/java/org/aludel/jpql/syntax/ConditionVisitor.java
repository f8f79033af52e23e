package org.aludel.jpql.syntax;

/**
 * One method for each kind of condition, without defaults.
 *
 * @param <R> what a visit results in
 */
public interface ConditionVisitor<R> {

    R visitLogical(LogicalExpression condition);

    R visitNot(NotExpression condition);

    R visitComparison(ComparisonExpression condition);

    R visitQuantified(QuantifiedExpression condition);

    R visitBetween(BetweenExpression condition);

    R visitInList(InListExpression condition);

    R visitInSubquery(InSubqueryExpression condition);

    R visitInParameter(InParameterExpression condition);

    R visitLike(LikeExpression condition);

    R visitIsNull(IsNullExpression condition);

    R visitIsEmpty(IsEmptyExpression condition);

    R visitMemberOf(MemberOfExpression condition);

    R visitExists(ExistsExpression condition);

    R visitTruth(TruthExpression condition);

    R visitDistinctFrom(DistinctFromExpression condition);
}
