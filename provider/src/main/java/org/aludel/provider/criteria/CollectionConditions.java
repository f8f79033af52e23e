package org.aludel.provider.criteria;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.aludel.jpql.syntax.IsEmptyExpression;
import org.aludel.jpql.syntax.MemberOfExpression;
import org.aludel.jpql.syntax.SizeExpression;
import org.aludel.provider.criteria.expression.CollectionExpression;
import org.aludel.provider.criteria.expression.Computed;
import org.aludel.provider.criteria.expression.Condition;
import org.aludel.provider.criteria.expression.CriteriaErrors;
import org.aludel.provider.criteria.expression.ExpressionNode;
import org.aludel.provider.criteria.expression.LiteralNode;

/** Attributes with many values, and collections of the application. */
interface CollectionConditions extends CriteriaBuilder {

    private static CollectionExpression attribute(Expression<?> expression) {
        if (expression instanceof CollectionExpression attribute) {
            return attribute;
        }
        throw CriteriaErrors.noCollection();
    }

    private static Predicate empty(Expression<?> collection, boolean not) {
        CollectionExpression attribute = attribute(collection);
        return Condition.negatable(
                (writing, negated) -> new IsEmptyExpression(attribute.collection(writing), not != negated));
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
        CollectionExpression attribute = attribute(collection);
        return new Computed<>(Integer.class, writing -> new SizeExpression(attribute.collection(writing)));
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
        return Condition.negatable((writing, negated) ->
                new MemberOfExpression(node.write(writing), attribute.collection(writing), not != negated));
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
        return LiteralNode.of(map.values());
    }

    @Override
    default <K, M extends Map<K, ?>> Expression<Set<K>> keys(M map) {
        return LiteralNode.of(map.keySet());
    }
}
