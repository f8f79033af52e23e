package org.aludel.provider.criteria;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Predicate.BooleanOperator;
import java.util.List;
import org.aludel.core.sql.ComparisonOperator;
import org.aludel.provider.criteria.expression.Comparisons;
import org.aludel.provider.criteria.expression.InNode;
import org.aludel.provider.criteria.expression.Junction;
import org.aludel.provider.criteria.expression.LiteralNode;
import org.aludel.provider.criteria.expression.PredicateNode;

/** Comparisons, and what is made of several conditions. */
interface Conditions extends CriteriaBuilder {

    // ---- several conditions

    @Override
    default Predicate and(Expression<Boolean> x, Expression<Boolean> y) {
        return new Junction(BooleanOperator.AND, List.of(x, y));
    }

    @Override
    default Predicate and(Predicate... restrictions) {
        return new Junction(BooleanOperator.AND, List.of(restrictions));
    }

    @Override
    default Predicate and(List<Predicate> restrictions) {
        return new Junction(BooleanOperator.AND, restrictions);
    }

    @Override
    default Predicate or(Expression<Boolean> x, Expression<Boolean> y) {
        return new Junction(BooleanOperator.OR, List.of(x, y));
    }

    @Override
    default Predicate or(Predicate... restrictions) {
        return new Junction(BooleanOperator.OR, List.of(restrictions));
    }

    @Override
    default Predicate or(List<Predicate> restrictions) {
        return new Junction(BooleanOperator.OR, restrictions);
    }

    @Override
    default Predicate not(Expression<Boolean> restriction) {
        return PredicateNode.condition(restriction).not();
    }

    @Override
    default Predicate conjunction() {
        return and(List.of());
    }

    @Override
    default Predicate disjunction() {
        return or(List.of());
    }

    // ---- one value

    @Override
    default Predicate isTrue(Expression<Boolean> x) {
        return PredicateNode.condition(x);
    }

    @Override
    default Predicate isFalse(Expression<Boolean> x) {
        return not(x);
    }

    @Override
    default Predicate isNull(Expression<?> x) {
        return Comparisons.isNull(x, false);
    }

    @Override
    default Predicate isNotNull(Expression<?> x) {
        return Comparisons.isNull(x, true);
    }

    @Override
    default <T> In<T> in(Expression<? extends T> expression) {
        return new InNode<>(expression);
    }

    // ---- two values

    @Override
    default Predicate equal(Expression<?> x, Expression<?> y) {
        return Comparisons.compare(x, ComparisonOperator.EQUAL, y);
    }

    @Override
    default Predicate equal(Expression<?> x, Object y) {
        return equal(x, expression(y));
    }

    /** A value; one that is an expression already stays one. */
    private static Expression<?> expression(Object value) {
        return value instanceof Expression<?> expression ? expression : LiteralNode.nullable(value);
    }

    @Override
    default Predicate notEqual(Expression<?> x, Expression<?> y) {
        return Comparisons.compare(x, ComparisonOperator.NOT_EQUAL, y);
    }

    @Override
    default Predicate notEqual(Expression<?> x, Object y) {
        return notEqual(x, expression(y));
    }

    @Override
    default <Y extends Comparable<? super Y>> Predicate greaterThan(
            Expression<? extends Y> x, Expression<? extends Y> y) {
        return Comparisons.compare(x, ComparisonOperator.GREATER, y);
    }

    @Override
    default <Y extends Comparable<? super Y>> Predicate greaterThan(Expression<? extends Y> x, Y y) {
        return Comparisons.compare(x, ComparisonOperator.GREATER, LiteralNode.nullable(y));
    }

    @Override
    default <Y extends Comparable<? super Y>> Predicate greaterThanOrEqualTo(
            Expression<? extends Y> x, Expression<? extends Y> y) {
        return Comparisons.compare(x, ComparisonOperator.GREATER_OR_EQUAL, y);
    }

    @Override
    default <Y extends Comparable<? super Y>> Predicate greaterThanOrEqualTo(Expression<? extends Y> x, Y y) {
        return Comparisons.compare(x, ComparisonOperator.GREATER_OR_EQUAL, LiteralNode.nullable(y));
    }

    @Override
    default <Y extends Comparable<? super Y>> Predicate lessThan(Expression<? extends Y> x, Expression<? extends Y> y) {
        return Comparisons.compare(x, ComparisonOperator.LESS, y);
    }

    @Override
    default <Y extends Comparable<? super Y>> Predicate lessThan(Expression<? extends Y> x, Y y) {
        return Comparisons.compare(x, ComparisonOperator.LESS, LiteralNode.nullable(y));
    }

    @Override
    default <Y extends Comparable<? super Y>> Predicate lessThanOrEqualTo(
            Expression<? extends Y> x, Expression<? extends Y> y) {
        return Comparisons.compare(x, ComparisonOperator.LESS_OR_EQUAL, y);
    }

    @Override
    default <Y extends Comparable<? super Y>> Predicate lessThanOrEqualTo(Expression<? extends Y> x, Y y) {
        return Comparisons.compare(x, ComparisonOperator.LESS_OR_EQUAL, LiteralNode.nullable(y));
    }

    @Override
    default Predicate gt(Expression<? extends Number> x, Expression<? extends Number> y) {
        return Comparisons.compare(x, ComparisonOperator.GREATER, y);
    }

    @Override
    default Predicate gt(Expression<? extends Number> x, Number y) {
        return gt(x, LiteralNode.nullable(y));
    }

    @Override
    default Predicate ge(Expression<? extends Number> x, Expression<? extends Number> y) {
        return Comparisons.compare(x, ComparisonOperator.GREATER_OR_EQUAL, y);
    }

    @Override
    default Predicate ge(Expression<? extends Number> x, Number y) {
        return ge(x, LiteralNode.nullable(y));
    }

    @Override
    default Predicate lt(Expression<? extends Number> x, Expression<? extends Number> y) {
        return Comparisons.compare(x, ComparisonOperator.LESS, y);
    }

    @Override
    default Predicate lt(Expression<? extends Number> x, Number y) {
        return lt(x, LiteralNode.nullable(y));
    }

    @Override
    default Predicate le(Expression<? extends Number> x, Expression<? extends Number> y) {
        return Comparisons.compare(x, ComparisonOperator.LESS_OR_EQUAL, y);
    }

    @Override
    default Predicate le(Expression<? extends Number> x, Number y) {
        return le(x, LiteralNode.nullable(y));
    }

    @Override
    default <Y extends Comparable<? super Y>> Predicate between(
            Expression<? extends Y> v, Expression<? extends Y> x, Expression<? extends Y> y) {
        return Comparisons.between(v, x, y);
    }

    @Override
    default <Y extends Comparable<? super Y>> Predicate between(Expression<? extends Y> v, Y x, Y y) {
        return Comparisons.between(v, LiteralNode.nullable(x), LiteralNode.nullable(y));
    }
}
