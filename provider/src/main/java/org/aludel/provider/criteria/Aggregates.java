package org.aludel.provider.criteria;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import org.aludel.jpql.syntax.AggregateFunction;
import org.aludel.provider.criteria.expression.Computed;
import org.aludel.provider.criteria.expression.ExpressionNode;
import org.aludel.provider.criteria.expression.ValueForm;

/** Values of several rows. */
interface Aggregates extends CriteriaBuilder {

    private static <T> Expression<T> of(
            AggregateFunction function, boolean distinct, Class<? extends T> type, Expression<?> argument) {
        return new Computed<>(type, new ValueForm.Aggregate(function, distinct, ExpressionNode.of(argument)));
    }

    @Override
    default <N extends Number> Expression<Double> avg(Expression<N> x) {
        return of(AggregateFunction.AVG, false, Double.class, x);
    }

    @Override
    default <N extends Number> Expression<N> sum(Expression<N> x) {
        return of(AggregateFunction.SUM, false, Calls.type(x), x);
    }

    @Override
    default Expression<Long> sumAsLong(Expression<Integer> x) {
        return of(AggregateFunction.SUM, false, Long.class, x);
    }

    @Override
    default Expression<Double> sumAsDouble(Expression<Float> x) {
        return of(AggregateFunction.SUM, false, Double.class, x);
    }

    @Override
    default <N extends Number> Expression<N> max(Expression<N> x) {
        return of(AggregateFunction.MAX, false, Calls.type(x), x);
    }

    @Override
    default <N extends Number> Expression<N> min(Expression<N> x) {
        return of(AggregateFunction.MIN, false, Calls.type(x), x);
    }

    @Override
    default <X extends Comparable<? super X>> Expression<X> greatest(Expression<X> x) {
        return of(AggregateFunction.MAX, false, Calls.type(x), x);
    }

    @Override
    default <X extends Comparable<? super X>> Expression<X> least(Expression<X> x) {
        return of(AggregateFunction.MIN, false, Calls.type(x), x);
    }

    @Override
    default Expression<Long> count(Expression<?> x) {
        return of(AggregateFunction.COUNT, false, Long.class, x);
    }

    @Override
    default Expression<Long> countDistinct(Expression<?> x) {
        return of(AggregateFunction.COUNT, true, Long.class, x);
    }
}
