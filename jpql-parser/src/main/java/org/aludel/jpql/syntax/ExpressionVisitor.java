package org.aludel.jpql.syntax;

/**
 * One method for each kind of expression, without defaults; conditions have {@link ConditionVisitor}.
 *
 * @param <R> what a visit results in
 */
public interface ExpressionVisitor<R> {

    R visitCondition(JpqlCondition condition);

    R visitPath(PathExpression expression);

    R visitKey(KeyExpression expression);

    R visitValue(ValueExpression expression);

    R visitEntry(EntryExpression expression);

    R visitTreat(TreatExpression expression);

    R visitNavigation(NavigationExpression expression);

    R visitNumericLiteral(NumericLiteral expression);

    R visitStringLiteral(StringLiteral expression);

    R visitBooleanLiteral(BooleanLiteral expression);

    R visitNullLiteral(NullLiteral expression);

    R visitDateLiteral(DateLiteral expression);

    R visitTimeLiteral(TimeLiteral expression);

    R visitTimestampLiteral(TimestampLiteral expression);

    R visitDefault(DefaultExpression expression);

    R visitPositionalParameter(PositionalParameter expression);

    R visitNamedParameter(NamedParameter expression);

    R visitSign(SignExpression expression);

    R visitArithmetic(ArithmeticExpression expression);

    R visitConcatenation(ConcatenationExpression expression);

    R visitCaseWhen(CaseWhenExpression expression);

    R visitCoalesce(CoalesceExpression expression);

    R visitNullif(NullifExpression expression);

    R visitStandardFunction(StandardFunctionExpression expression);

    R visitTrim(TrimExpression expression);

    R visitDatetimeField(DatetimeFieldExpression expression);

    R visitCurrentDatetime(CurrentDatetimeExpression expression);

    R visitTypecast(TypecastExpression expression);

    R visitSize(SizeExpression expression);

    R visitIndex(IndexExpression expression);

    R visitType(TypeExpression expression);

    R visitId(IdExpression expression);

    R visitVersion(VersionExpression expression);

    R visitAggregate(AggregateExpression expression);

    R visitCountRows(CountRowsExpression expression);

    R visitFunctionInvocation(FunctionInvocation expression);

    R visitWithinGroup(WithinGroupExpression expression);

    R visitFilter(FilterExpression expression);

    R visitOver(OverExpression expression);

    R visitSubquery(SubqueryExpression expression);

    R visitRow(RowExpression expression);

    R visitConstructor(ConstructorExpression expression);

    R visitObject(ObjectExpression expression);
}
