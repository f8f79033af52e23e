package org.aludel.provider.criteria.expression;

import jakarta.persistence.criteria.CriteriaBuilder.Case;
import jakarta.persistence.criteria.Expression;
import org.aludel.jpql.syntax.JpqlExpression;

/**
 * The result of the first condition that holds.
 *
 * @param <R> the class of the results
 */
@SuppressWarnings("serial") // read by the version that wrote it
public final class CaseNode<R> extends ExpressionNode<R> implements Case<R> {

    private final Branches<R> branches = new Branches<>();

    /** A choice without conditions so far. */
    public CaseNode() {}

    @Override
    public Case<R> when(Expression<Boolean> condition, R result) {
        return when(condition, LiteralNode.nullable(result));
    }

    @Override
    public Case<R> when(Expression<Boolean> condition, Expression<? extends R> result) {
        branches.add(PredicateNode.condition(condition), result);
        return this;
    }

    @Override
    public Expression<R> otherwise(R result) {
        return otherwise(LiteralNode.nullable(result));
    }

    @Override
    public Expression<R> otherwise(Expression<? extends R> result) {
        branches.otherwise(result);
        return this;
    }

    @Override
    public Class<? extends R> getJavaType() {
        return branches.javaType();
    }

    @Override
    public JpqlExpression write(Writing writing) {
        return branches.write(null, writing);
    }
}
