package org.aludel.provider.criteria;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.ParameterExpression;
import java.util.Arrays;
import org.aludel.provider.criteria.expression.CaseNode;
import org.aludel.provider.criteria.expression.CoalesceNode;
import org.aludel.provider.criteria.expression.Computed;
import org.aludel.provider.criteria.expression.ExpressionNode;
import org.aludel.provider.criteria.expression.LiteralNode;
import org.aludel.provider.criteria.expression.ParameterNode;
import org.aludel.provider.criteria.expression.SimpleCaseNode;
import org.aludel.provider.criteria.expression.ValueForm;

/** Values of the application, choices between values, and functions of the database. */
interface Choices extends CriteriaBuilder {

    @Override
    default <T> Expression<T> literal(T value) {
        return LiteralNode.of(value);
    }

    @Override
    default <T> Expression<T> nullLiteral(Class<T> resultClass) {
        return new Computed<>(resultClass, new ValueForm.Null());
    }

    @Override
    default <T> ParameterExpression<T> parameter(Class<T> paramClass) {
        return new ParameterNode<>(paramClass, null);
    }

    @Override
    default <T> ParameterExpression<T> parameter(Class<T> paramClass, String name) {
        return new ParameterNode<>(paramClass, name);
    }

    @Override
    default <Y> Expression<Y> coalesce(Expression<? extends Y> x, Expression<? extends Y> y) {
        return this.<Y>coalesce().value(x).value(y);
    }

    @Override
    default <Y> Expression<Y> coalesce(Expression<? extends Y> x, Y y) {
        return this.<Y>coalesce().value(x).value(y);
    }

    @Override
    default <T> Coalesce<T> coalesce() {
        return new CoalesceNode<>();
    }

    @Override
    default <Y> Expression<Y> nullif(Expression<Y> x, Expression<?> y) {
        ExpressionNode<Y> left = ExpressionNode.of(x);
        ExpressionNode<?> right = ExpressionNode.of(y);
        return new Computed<>(left.getJavaType(), new ValueForm.NullIf(left, right));
    }

    @Override
    default <Y> Expression<Y> nullif(Expression<Y> x, Y y) {
        return nullif(x, (Expression<?>) LiteralNode.of(y));
    }

    @Override
    default <C, R> SimpleCase<C, R> selectCase(Expression<? extends C> expression) {
        return new SimpleCaseNode<>(expression);
    }

    @Override
    default <R> Case<R> selectCase() {
        return new CaseNode<>();
    }

    @Override
    default <T> Expression<T> function(String name, Class<T> type, Expression<?>... args) {
        return new Computed<>(type, new ValueForm.DatabaseCall(name, ExpressionNode.all(Arrays.asList(args))));
    }
}
