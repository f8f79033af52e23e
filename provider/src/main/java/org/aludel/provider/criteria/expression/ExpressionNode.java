package org.aludel.provider.criteria.expression;

import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.aludel.core.sql.ComparisonOperator;
import org.aludel.jpql.syntax.JpqlExpression;

/**
 * A value in a query.
 *
 * @param <T> the class of the value
 */
@SuppressWarnings("serial") // read by the version that wrote it
public abstract class ExpressionNode<T> extends SelectionNode<T> implements Expression<T> {

    protected ExpressionNode() {}

    /**
     * An expression that was made by this implementation.
     *
     * @throws IllegalArgumentException for null, and for one that was made by another
     */
    public static <T> ExpressionNode<T> of(Expression<T> expression) {
        if (expression instanceof ExpressionNode<T> node) {
            return node;
        }
        throw CriteriaErrors.foreign(expression);
    }

    /** All of some expressions. */
    public static List<ExpressionNode<?>> all(Collection<? extends Expression<?>> expressions) {
        return expressions.stream().<ExpressionNode<?>>map(ExpressionNode::of).toList();
    }

    /** The class of what is selected with it: of each value, where it is a collection. */
    public Class<?> selectedType() {
        return getJavaType();
    }

    /** The expression in the tree of a query. */
    public abstract JpqlExpression write(Writing writing);

    @Override
    public final Predicate isNull() {
        return Comparisons.isNull(this, false);
    }

    @Override
    public final Predicate isNotNull() {
        return Comparisons.isNull(this, true);
    }

    @Override
    public final Predicate equalTo(Expression<?> value) {
        return Comparisons.compare(this, ComparisonOperator.EQUAL, value);
    }

    @Override
    public final Predicate equalTo(Object value) {
        return Comparisons.compare(this, ComparisonOperator.EQUAL, LiteralNode.nullable(value));
    }

    @Override
    public final Predicate notEqualTo(Expression<?> value) {
        return Comparisons.compare(this, ComparisonOperator.NOT_EQUAL, value);
    }

    @Override
    public final Predicate notEqualTo(Object value) {
        return Comparisons.compare(this, ComparisonOperator.NOT_EQUAL, LiteralNode.nullable(value));
    }

    @Override
    public final Predicate in(Object... values) {
        return in(Arrays.asList(values));
    }

    @Override
    public final Predicate in(Expression<?>... values) {
        InNode<Object> in = new InNode<>(this);
        all(Arrays.asList(values)).forEach(in::add);
        return in;
    }

    @Override
    public final Predicate in(Collection<?> values) {
        InNode<Object> in = new InNode<>(this);
        values.forEach(value ->
                in.add(value instanceof Expression<?> expression ? of(expression) : LiteralNode.nullable(value)));
        return in;
    }

    @Override
    public final Predicate in(Expression<Collection<?>> values) {
        InNode<Object> in = new InNode<>(this);
        in.add(of(values));
        return in;
    }

    @Override
    public <X> Expression<X> as(Class<X> type) {
        return new Computed<>(type, new ValueForm.Same(this));
    }

    @Override
    public final <X> Expression<X> cast(Class<X> type) {
        return new Computed<>(type, new ValueForm.Cast(this, type));
    }
}
