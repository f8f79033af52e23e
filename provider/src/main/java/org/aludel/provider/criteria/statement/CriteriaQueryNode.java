package org.aludel.provider.criteria.statement;

import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.ParameterExpression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Selection;
import jakarta.persistence.metamodel.Metamodel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.aludel.jpql.syntax.JpqlQuery;
import org.aludel.provider.criteria.expression.CriteriaErrors;
import org.aludel.provider.criteria.expression.ExpressionNode;
import org.aludel.provider.criteria.expression.PredicateNode;
import org.aludel.provider.criteria.expression.Writing;
import org.jspecify.annotations.Nullable;

/**
 * A query.
 *
 * @param <T> the class of the results
 */
@SuppressWarnings("serial") // read by the version that wrote it
public final class CriteriaQueryNode<T> implements CriteriaQuery<T>, SelectNode<T>, ClausesOfQuery<T> {

    private final Metamodel unit;
    private final Class<T> resultType;
    private final QueryParts parts;
    private @Nullable Selection<?> selection;
    private List<OrderNode> order = List.of();

    /**
     * A query.
     *
     * @param unit the entities
     * @param resultType the class of the results
     */
    public CriteriaQueryNode(Metamodel unit, Class<T> resultType) {
        this.unit = unit;
        this.resultType = resultType;
        this.parts = new QueryParts(unit);
    }

    @Override
    public Class<T> getResultType() {
        return resultType;
    }

    @Override
    public Metamodel unit() {
        return unit;
    }

    @Override
    public QueryParts parts() {
        return parts;
    }

    // ---- SELECT

    @Override
    public CriteriaQuery<T> select(Selection<? extends T> selected) {
        selection = selected;
        return this;
    }

    @Override
    @Deprecated(since = "3.2")
    public CriteriaQuery<T> multiselect(Selection<?>... selections) {
        return multiselect(List.of(selections));
    }

    @Override
    @Deprecated(since = "3.2")
    public CriteriaQuery<T> multiselect(List<Selection<?>> selections) {
        selection = combined(selections);
        return this;
    }

    private Selection<?> combined(List<Selection<?>> selections) {
        CompoundNode<?> tuple = new CompoundNode<>(CompoundNode.Kind.TUPLE, Tuple.class, selections);
        if (resultType == Tuple.class) {
            return tuple;
        }
        if (resultType.isArray()) {
            return new CompoundNode<>(CompoundNode.Kind.ARRAY, resultType, selections);
        }
        boolean single = selections.size() == 1 && resultType.isAssignableFrom(selectedType(selections.get(0)));
        if (single) {
            return selections.get(0);
        }
        return resultType == Object.class
                ? new CompoundNode<>(CompoundNode.Kind.ARRAY, Object[].class, selections)
                : new CompoundNode<>(CompoundNode.Kind.INSTANCE, resultType, selections);
    }

    private static Class<?> selectedType(Selection<?> selection) {
        return selection instanceof ExpressionNode<?> value ? value.selectedType() : selection.getJavaType();
    }

    /** What is selected; null as long as nothing is. */
    @Override
    @SuppressWarnings("unchecked") // what is selected makes a T
    public @Nullable Selection<T> getSelection() {
        return (Selection<T>) selection;
    }

    @Override
    public SelectedValues selected() {
        Selection<?> found = selection == null ? parts.sources().single() : selection;
        if (found == null) {
            throw CriteriaErrors.nothingSelected();
        }
        return SelectedValues.of(found);
    }

    @Override
    public CriteriaQuery<T> distinct(boolean distinct) {
        parts.distinct(distinct);
        return this;
    }

    // ---- WHERE, GROUP BY, HAVING, ORDER BY

    @Override
    public CriteriaQuery<T> where(Expression<Boolean> restriction) {
        parts.where(PredicateNode.condition(restriction));
        return this;
    }

    @Override
    public CriteriaQuery<T> where(Predicate... restrictions) {
        return where(List.of(restrictions));
    }

    @Override
    public CriteriaQuery<T> where(List<Predicate> restrictions) {
        parts.where(QueryParts.all(restrictions));
        return this;
    }

    @Override
    public CriteriaQuery<T> groupBy(Expression<?>... grouping) {
        return groupBy(List.of(grouping));
    }

    @Override
    public CriteriaQuery<T> groupBy(List<Expression<?>> grouping) {
        parts.groupBy(grouping);
        return this;
    }

    @Override
    public CriteriaQuery<T> having(Expression<Boolean> restriction) {
        parts.having(PredicateNode.condition(restriction));
        return this;
    }

    @Override
    public CriteriaQuery<T> having(Predicate... restrictions) {
        return having(List.of(restrictions));
    }

    @Override
    public CriteriaQuery<T> having(List<Predicate> restrictions) {
        parts.having(QueryParts.all(restrictions));
        return this;
    }

    @Override
    public CriteriaQuery<T> orderBy(Order... orders) {
        return orderBy(List.of(orders));
    }

    @Override
    public CriteriaQuery<T> orderBy(List<Order> orders) {
        order = OrderNode.all(orders);
        return this;
    }

    @Override
    public List<Order> getOrderList() {
        return new ArrayList<>(order);
    }

    // ---- the tree

    @Override
    public Set<ParameterExpression<?>> getParameters() {
        SelectedValues values = selection == null ? null : SelectedValues.of(selection);
        return Parameters.of(writing -> parts.write(values, order, writing));
    }

    @Override
    public JpqlQuery query(SelectedValues selected, Writing writing) {
        return parts.write(selected, order, writing);
    }
}
