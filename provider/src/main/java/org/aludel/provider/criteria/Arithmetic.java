package org.aludel.provider.criteria;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.aludel.jpql.syntax.ArithmeticOperator;
import org.aludel.jpql.syntax.StandardFunction;
import org.aludel.provider.criteria.expression.Computed;
import org.aludel.provider.criteria.expression.ExpressionNode;
import org.aludel.provider.criteria.expression.JavaTypes;
import org.aludel.provider.criteria.expression.LiteralNode;
import org.aludel.provider.criteria.expression.ValueForm;

/** Calculations. */
interface Arithmetic extends CriteriaBuilder {

    private static <N extends Number> Expression<N> of(
            ArithmeticOperator operator, Expression<? extends N> left, Expression<? extends N> right) {
        ExpressionNode<?> first = ExpressionNode.of(left);
        ExpressionNode<?> second = ExpressionNode.of(right);
        return new Computed<>(
                JavaTypes.<N>promoted(first.getJavaType(), second.getJavaType()),
                new ValueForm.Calculation(operator, first, second));
    }

    @Override
    default <N extends Number> Expression<N> sum(Expression<? extends N> x, Expression<? extends N> y) {
        return of(ArithmeticOperator.ADD, x, y);
    }

    @Override
    default <N extends Number> Expression<N> sum(Expression<? extends N> x, N y) {
        return sum(x, LiteralNode.of(y));
    }

    @Override
    default <N extends Number> Expression<N> sum(N x, Expression<? extends N> y) {
        return sum(LiteralNode.of(x), y);
    }

    @Override
    default <N extends Number> Expression<N> prod(Expression<? extends N> x, Expression<? extends N> y) {
        return of(ArithmeticOperator.MULTIPLY, x, y);
    }

    @Override
    default <N extends Number> Expression<N> prod(Expression<? extends N> x, N y) {
        return prod(x, LiteralNode.of(y));
    }

    @Override
    default <N extends Number> Expression<N> prod(N x, Expression<? extends N> y) {
        return prod(LiteralNode.of(x), y);
    }

    @Override
    default <N extends Number> Expression<N> diff(Expression<? extends N> x, Expression<? extends N> y) {
        return of(ArithmeticOperator.SUBTRACT, x, y);
    }

    @Override
    default <N extends Number> Expression<N> diff(Expression<? extends N> x, N y) {
        return diff(x, LiteralNode.of(y));
    }

    @Override
    default <N extends Number> Expression<N> diff(N x, Expression<? extends N> y) {
        return diff(LiteralNode.of(x), y);
    }

    @Override
    default Expression<Number> quot(Expression<? extends Number> x, Expression<? extends Number> y) {
        return of(ArithmeticOperator.DIVIDE, x, y);
    }

    @Override
    default Expression<Number> quot(Expression<? extends Number> x, Number y) {
        return quot(x, LiteralNode.of(y));
    }

    @Override
    default Expression<Number> quot(Number x, Expression<? extends Number> y) {
        return quot(LiteralNode.of(x), y);
    }

    @Override
    default Expression<Integer> mod(Expression<Integer> x, Expression<Integer> y) {
        return Calls.of(StandardFunction.MOD, Integer.class, x, y);
    }

    @Override
    default Expression<Integer> mod(Expression<Integer> x, Integer y) {
        return mod(x, LiteralNode.of(y));
    }

    @Override
    default Expression<Integer> mod(Integer x, Expression<Integer> y) {
        return mod(LiteralNode.of(x), y);
    }

    @Override
    default <N extends Number> Expression<N> neg(Expression<N> x) {
        ExpressionNode<N> node = ExpressionNode.of(x);
        return new Computed<>(node.getJavaType(), new ValueForm.Negative(node));
    }

    @Override
    default <N extends Number> Expression<N> abs(Expression<N> x) {
        return Calls.of(StandardFunction.ABS, Calls.type(x), x);
    }

    @Override
    default <N extends Number> Expression<N> ceiling(Expression<N> x) {
        return Calls.of(StandardFunction.CEILING, Calls.type(x), x);
    }

    @Override
    default <N extends Number> Expression<N> floor(Expression<N> x) {
        return Calls.of(StandardFunction.FLOOR, Calls.type(x), x);
    }

    @Override
    default <T extends Number> Expression<T> round(Expression<T> x, Integer n) {
        return Calls.of(StandardFunction.ROUND, Calls.type(x), x, LiteralNode.of(n));
    }

    @Override
    default Expression<Integer> sign(Expression<? extends Number> x) {
        return Calls.of(StandardFunction.SIGN, Integer.class, x);
    }

    @Override
    default Expression<Double> sqrt(Expression<? extends Number> x) {
        return Calls.of(StandardFunction.SQRT, Double.class, x);
    }

    @Override
    default Expression<Double> exp(Expression<? extends Number> x) {
        return Calls.of(StandardFunction.EXP, Double.class, x);
    }

    @Override
    default Expression<Double> ln(Expression<? extends Number> x) {
        return Calls.of(StandardFunction.LN, Double.class, x);
    }

    @Override
    default Expression<Double> power(Expression<? extends Number> x, Expression<? extends Number> y) {
        return Calls.of(StandardFunction.POWER, Double.class, x, y);
    }

    @Override
    default Expression<Double> power(Expression<? extends Number> x, Number y) {
        return power(x, LiteralNode.of(y));
    }

    // ---- the same value, seen as another class

    @Override
    default Expression<Long> toLong(Expression<? extends Number> number) {
        return number.as(Long.class);
    }

    @Override
    default Expression<Integer> toInteger(Expression<? extends Number> number) {
        return number.as(Integer.class);
    }

    @Override
    default Expression<Float> toFloat(Expression<? extends Number> number) {
        return number.as(Float.class);
    }

    @Override
    default Expression<Double> toDouble(Expression<? extends Number> number) {
        return number.as(Double.class);
    }

    @Override
    default Expression<BigDecimal> toBigDecimal(Expression<? extends Number> number) {
        return number.as(BigDecimal.class);
    }

    @Override
    default Expression<BigInteger> toBigInteger(Expression<? extends Number> number) {
        return number.as(BigInteger.class);
    }
}
