package org.aludel.core.sql;

/**
 * One method for each kind of value, and one for all conditions. There are no default methods: a new node breaks every visitor that forgot it.
 *
 * @param <R> what a visit returns
 */
public interface ExpressionVisitor<R> {

    R visitBindParameter(BindParameter<?> expression);

    R visitListParameter(ListParameter<?> expression);

    R visitColumnReference(ColumnReference<?> expression);

    R visitLiteral(Literal<?> expression);

    R visitFunctionCall(FunctionCall<?> expression);

    R visitFilteredAggregate(FilteredAggregate<?> expression);

    R visitOrderedSetAggregate(OrderedSetAggregate<?> expression);

    R visitWindowFunction(WindowFunction<?> expression);

    R visitBinaryOperation(BinaryOperation<?> expression);

    R visitCustomOperation(CustomOperation<?> expression);

    R visitPrefixOperation(PrefixOperation<?> expression);

    R visitConcatenation(Concatenation expression);

    R visitCaseExpression(CaseExpression<?> expression);

    R visitCastExpression(CastExpression<?> expression);

    R visitTypeCoercion(TypeCoercion<?> expression);

    R visitExtractExpression(ExtractExpression<?> expression);

    R visitRowValue(RowValue expression);

    R visitScalarSubquery(ScalarSubquery<?> expression);

    R visitArrayConstructor(ArrayConstructor<?> expression);

    R visitArrayElement(ArrayElement<?> expression);

    R visitJsonPath(JsonPath<?> expression);

    R visitCollatedExpression(CollatedExpression<?> expression);

    R visitLabeledExpression(LabeledExpression<?> expression);

    R visitTextExpression(TextExpression<?> expression);

    R visitSequenceValue(SequenceValue<?> expression);

    R visitCurrentDatetime(CurrentDatetime<?> expression);

    R visitDefaultValue(DefaultValue<?> expression);

    R visitInsertedValue(InsertedValue<?> expression);

    R visitCustomExpression(CustomExpression<?> expression);

    R visitDeferredExpression(DeferredExpression<?> expression);

    R visitPredicate(Predicate expression);
}
