package org.aludel.provider.criteria.expression;

import jakarta.persistence.criteria.CriteriaBuilder.SimpleCase;
import jakarta.persistence.criteria.Expression;
import org.aludel.jpql.syntax.JpqlExpression;

/**
 * The result of the first value that another one is equal to.
 *
 * @param <C> the class of the values
 * @param <R> the class of the results
 */
@SuppressWarnings("serial") // read by the version that wrote it
public final class SimpleCaseNode<C, R> extends ExpressionNode<R> implements SimpleCase<C, R> {

    private final ExpressionNode<C> operand;
    private final Branches<R> branches = new Branches<>();

    /** A choice without values so far. */
    @SuppressWarnings("unchecked") // it is only read
    public SimpleCaseNode(Expression<? extends C> operand) {
        this.operand = (ExpressionNode<C>) ExpressionNode.of(operand);
    }

    @Override
    public Expression<C> getExpression() {
        return operand;
    }

    @Override
    public SimpleCase<C, R> when(C value, R result) {
        return when(LiteralNode.of(value), LiteralNode.nullable(result));
    }

    @Override
    public SimpleCase<C, R> when(C value, Expression<? extends R> result) {
        return when(LiteralNode.of(value), result);
    }

    @Override
    public SimpleCase<C, R> when(Expression<? extends C> value, R result) {
        return when(value, LiteralNode.nullable(result));
    }

    @Override
    public SimpleCase<C, R> when(Expression<? extends C> value, Expression<? extends R> result) {
        branches.add(ExpressionNode.of(value), result);
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
        return branches.write(operand.write(writing), writing);
    }
}
