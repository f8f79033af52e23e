package org.aludel.provider.criteria;

import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CompoundSelection;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaSelect;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Nulls;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Selection;
import jakarta.persistence.criteria.Subquery;
import java.util.List;
import org.aludel.core.sql.Quantifier;
import org.aludel.core.sql.SetOperator;
import org.aludel.provider.criteria.expression.Condition;
import org.aludel.provider.criteria.expression.ConditionForm;
import org.aludel.provider.criteria.expression.CriteriaErrors;
import org.aludel.provider.criteria.expression.QuantifiedNode;
import org.aludel.provider.criteria.expression.QueryExpression;
import org.aludel.provider.criteria.statement.CompoundNode;
import org.aludel.provider.criteria.statement.OrderNode;
import org.aludel.provider.criteria.statement.SetNode;

/** What is selected, how it is sorted, subqueries, and queries put together. */
interface Queries extends CriteriaBuilder {

    // ---- selections

    @Override
    default <Y> CompoundSelection<Y> construct(Class<Y> resultClass, Selection<?>... selections) {
        return new CompoundNode<>(CompoundNode.Kind.INSTANCE, resultClass, List.of(selections));
    }

    @Override
    default CompoundSelection<Tuple> tuple(Selection<?>... selections) {
        return tuple(List.of(selections));
    }

    @Override
    default CompoundSelection<Tuple> tuple(List<Selection<?>> selections) {
        return new CompoundNode<>(CompoundNode.Kind.TUPLE, Tuple.class, selections);
    }

    @Override
    default CompoundSelection<Object[]> array(Selection<?>... selections) {
        return array(List.of(selections));
    }

    @Override
    default CompoundSelection<Object[]> array(List<Selection<?>> selections) {
        return new CompoundNode<>(CompoundNode.Kind.ARRAY, Object[].class, selections);
    }

    // ---- order

    @Override
    default Order asc(Expression<?> x) {
        return asc(x, Nulls.NONE);
    }

    @Override
    default Order desc(Expression<?> x) {
        return desc(x, Nulls.NONE);
    }

    @Override
    default Order asc(Expression<?> expression, Nulls nullPrecedence) {
        return new OrderNode(expression, true, nullPrecedence);
    }

    @Override
    default Order desc(Expression<?> expression, Nulls nullPrecedence) {
        return new OrderNode(expression, false, nullPrecedence);
    }

    // ---- subqueries

    @Override
    default Predicate exists(Subquery<?> subquery) {
        if (subquery instanceof QueryExpression query) {
            return new Condition(new ConditionForm.Exists(query));
        }
        throw CriteriaErrors.foreignQuery(subquery);
    }

    @Override
    default <Y> Expression<Y> all(Subquery<Y> subquery) {
        return new QuantifiedNode<>(Quantifier.ALL, subquery);
    }

    @Override
    default <Y> Expression<Y> some(Subquery<Y> subquery) {
        return any(subquery);
    }

    @Override
    default <Y> Expression<Y> any(Subquery<Y> subquery) {
        return new QuantifiedNode<>(Quantifier.ANY, subquery);
    }

    // ---- queries put together

    @Override
    default <T> CriteriaSelect<T> union(CriteriaSelect<? extends T> left, CriteriaSelect<? extends T> right) {
        return new SetNode<>(SetOperator.UNION, false, left, right);
    }

    @Override
    default <T> CriteriaSelect<T> unionAll(CriteriaSelect<? extends T> left, CriteriaSelect<? extends T> right) {
        return new SetNode<>(SetOperator.UNION, true, left, right);
    }

    @Override
    default <T> CriteriaSelect<T> intersect(CriteriaSelect<? super T> left, CriteriaSelect<? super T> right) {
        return new SetNode<>(SetOperator.INTERSECT, false, left, right);
    }

    @Override
    default <T> CriteriaSelect<T> intersectAll(CriteriaSelect<? super T> left, CriteriaSelect<? super T> right) {
        return new SetNode<>(SetOperator.INTERSECT, true, left, right);
    }

    @Override
    default <T> CriteriaSelect<T> except(CriteriaSelect<T> left, CriteriaSelect<?> right) {
        return new SetNode<>(SetOperator.EXCEPT, false, left, right);
    }

    @Override
    default <T> CriteriaSelect<T> exceptAll(CriteriaSelect<T> left, CriteriaSelect<?> right) {
        return new SetNode<>(SetOperator.EXCEPT, true, left, right);
    }
}
