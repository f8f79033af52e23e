package org.aludel.jpql.syntax;

/**
 * Something that has a value. Conditions are expressions too: which values may stand for a condition is a question
 * of types.
 */
public sealed interface JpqlExpression extends JpqlNode
        permits AggregateExpression,
                ArithmeticExpression,
                BooleanLiteral,
                CaseWhenExpression,
                CoalesceExpression,
                ConcatenationExpression,
                ConstructorExpression,
                CountRowsExpression,
                CurrentDatetimeExpression,
                DateLiteral,
                DatetimeFieldExpression,
                DefaultExpression,
                FilterExpression,
                FunctionInvocation,
                IdExpression,
                IndexExpression,
                InputParameter,
                JpqlCondition,
                JpqlPath,
                NullLiteral,
                NullifExpression,
                NumericLiteral,
                ObjectExpression,
                OverExpression,
                RowExpression,
                SignExpression,
                SizeExpression,
                StandardFunctionExpression,
                StringLiteral,
                SubqueryExpression,
                TimeLiteral,
                TimestampLiteral,
                TrimExpression,
                TypeExpression,
                TypecastExpression,
                VersionExpression,
                WithinGroupExpression {
    /** Calls the method of the visitor that is for this node. */
    <R> R accept(ExpressionVisitor<R> visitor);
}
