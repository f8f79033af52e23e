package org.aludel.core.sql;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;

/** A condition: true, false or unknown. */
public sealed interface Predicate extends Expression<Boolean>
        permits Comparison,
                NullPredicate,
                DistinctPredicate,
                TruthTest,
                BetweenPredicate,
                LikePredicate,
                RegexPredicate,
                InListPredicate,
                InParameterPredicate,
                InSubqueryPredicate,
                ExistsPredicate,
                QuantifiedComparison,
                QuantifiedArrayComparison,
                LogicalOperation,
                Negation,
                BooleanPredicate,
                TruthConstant,
                OperatorPredicate,
                ContainmentPredicate,
                FullTextMatch,
                TextPredicate,
                CustomPredicate,
                DeferredPredicate {

    @Override
    default SqlType<Boolean> type() {
        return SqlTypes.BOOLEAN;
    }

    <R> R accept(PredicateVisitor<R> visitor);

    @Override
    default <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitPredicate(this);
    }

    /** This condition and another. */
    default Predicate and(Expression<Boolean> other) {
        return joined(LogicalOperator.AND, other);
    }

    /** This condition or another. */
    default Predicate or(Expression<Boolean> other) {
        return joined(LogicalOperator.OR, other);
    }

    /** The opposite of this condition. */
    default Predicate not() {
        return this instanceof Negation negation ? negation.operand() : new Negation(this);
    }

    /** A boolean expression as a condition. */
    static Predicate of(Expression<Boolean> expression) {
        return expression instanceof Predicate predicate ? predicate : new BooleanPredicate(expression);
    }

    private Predicate joined(LogicalOperator operator, Expression<Boolean> other) {
        List<Predicate> operands = new ArrayList<>();
        addFlattened(operator, this, operands);
        addFlattened(operator, of(other), operands);
        return new LogicalOperation(operator, operands);
    }

    private static void addFlattened(LogicalOperator operator, Predicate predicate, List<Predicate> into) {
        if (predicate instanceof LogicalOperation operation && operation.operator() == operator) {
            into.addAll(operation.operands());
        } else {
            into.add(predicate);
        }
    }
}
