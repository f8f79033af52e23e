package org.aludel.provider.criteria;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.aludel.provider.criteria.expression.CollectionExpression;
import org.aludel.provider.criteria.expression.Computed;
import org.aludel.provider.criteria.expression.Condition;
import org.aludel.provider.criteria.expression.ConditionForm;
import org.aludel.provider.criteria.expression.CriteriaErrors;
import org.aludel.provider.criteria.expression.ExpressionNode;
import org.aludel.provider.criteria.expression.LiteralNode;
import org.aludel.provider.criteria.expression.ValueForm;

/** Attributes with many values, and collections of the application. */
interface CollectionConditions extends CriteriaBuilder {

    private static CollectionExpression attribute(Expression<?> expression) {
        if (expression instanceof CollectionExpression attribute) {
            return attribute;
        }
        throw CriteriaErrors.noCollection();
    }

    private static Predicate empty(Expression<?> collection, boolean not) {
        return new Condition(new ConditionForm.Empty(attribute(collection), not));
    }

    @Override
    default <C extends Collection<?>> Predicate isEmpty(Expression<C> collection) {
        return empty(collection, false);
    }

    @Override
    default <C extends Collection<?>> Predicate isNotEmpty(Expression<C> collection) {
        return empty(collection, true);
    }

    @Override
    default <C extends Collection<?>> Expression<Integer> size(Expression<C> collection) {
        return new Computed<>(Integer.class, new ValueForm.Size(attribute(collection)));
    }

    @Override
    default <C extends Collection<?>> Expression<Integer> size(C collection) {
        return LiteralNode.of(collection.size());
    }

    private static Predicate member(Expression<?> element, Expression<?> collection, boolean not) {
        ExpressionNode<?> node = ExpressionNode.of(element);
        if (!(collection instanceof CollectionExpression attribute)) {
            // A collection of the application, as keys() and values() make it.
            Predicate in = node.in(new Expression<?>[] {collection});
            return not ? in.not() : in;
        }
        return new Condition(new ConditionForm.Member(node, attribute, not));
    }

    @Override
    default <E, C extends Collection<E>> Predicate isMember(Expression<E> elem, Expression<C> collection) {
        return member(elem, collection, false);
    }

    @Override
    default <E, C extends Collection<E>> Predicate isMember(E elem, Expression<C> collection) {
        return member(LiteralNode.nullable(elem), collection, false);
    }

    @Override
    default <E, C extends Collection<E>> Predicate isNotMember(Expression<E> elem, Expression<C> collection) {
        return member(elem, collection, true);
    }

    @Override
    default <E, C extends Collection<E>> Predicate isNotMember(E elem, Expression<C> collection) {
        return member(LiteralNode.nullable(elem), collection, true);
    }

    @Override
    default <V, M extends Map<?, V>> Expression<Collection<V>> values(M map) {
        return LiteralNode.of(new ArrayList<>(map.values()));
    }

    @Override
    default <K, M extends Map<K, ?>> Expression<Set<K>> keys(M map) {
        return LiteralNode.of(new LinkedHashSet<>(map.keySet()));
    }
}
