package org.aludel.provider.criteria.expression;

import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.util.List;

/** A condition. */
@SuppressWarnings("serial") // read by the version that wrote it
public abstract class PredicateNode extends ExpressionNode<Boolean> implements Predicate {

    private final boolean negated;

    protected PredicateNode(boolean negated) {
        this.negated = negated;
    }

    /** A condition of an expression that is one, or that is true or false. */
    public static PredicateNode condition(Expression<Boolean> expression) {
        if (expression instanceof PredicateNode predicate) {
            return predicate;
        }
        ExpressionNode<Boolean> node = ExpressionNode.of(expression);
        return new Condition(new ConditionForm.Holds(node));
    }

    @Override
    public final Class<Boolean> getJavaType() {
        return Boolean.class;
    }

    @Override
    public BooleanOperator getOperator() {
        return BooleanOperator.AND;
    }

    @Override
    public final boolean isNegated() {
        return negated;
    }

    @Override
    public List<Expression<Boolean>> getExpressions() {
        return List.of();
    }

    @Override
    public abstract PredicateNode not();
}
