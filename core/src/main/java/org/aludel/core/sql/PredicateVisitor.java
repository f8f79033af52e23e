package org.aludel.core.sql;

/**
 * One method for each kind of condition. There are no default methods: a new node breaks every visitor that forgot it.
 *
 * @param <R> what a visit returns
 */
public interface PredicateVisitor<R> {

    R visitComparison(Comparison predicate);

    R visitNullPredicate(NullPredicate predicate);

    R visitDistinctPredicate(DistinctPredicate predicate);

    R visitTruthTest(TruthTest predicate);

    R visitBetweenPredicate(BetweenPredicate predicate);

    R visitLikePredicate(LikePredicate predicate);

    R visitRegexPredicate(RegexPredicate predicate);

    R visitInListPredicate(InListPredicate predicate);

    R visitInParameterPredicate(InParameterPredicate predicate);

    R visitInSubqueryPredicate(InSubqueryPredicate predicate);

    R visitExistsPredicate(ExistsPredicate predicate);

    R visitQuantifiedComparison(QuantifiedComparison predicate);

    R visitQuantifiedArrayComparison(QuantifiedArrayComparison predicate);

    R visitLogicalOperation(LogicalOperation predicate);

    R visitNegation(Negation predicate);

    R visitBooleanPredicate(BooleanPredicate predicate);

    R visitTruthConstant(TruthConstant predicate);

    R visitOperatorPredicate(OperatorPredicate predicate);

    R visitContainmentPredicate(ContainmentPredicate predicate);

    R visitFullTextMatch(FullTextMatch predicate);

    R visitTextPredicate(TextPredicate predicate);

    R visitCustomPredicate(CustomPredicate predicate);

    R visitDeferredPredicate(DeferredPredicate predicate);
}
