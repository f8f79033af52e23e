package org.aludel.provider.criteria.statement;

import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.CollectionJoin;
import jakarta.persistence.criteria.CommonAbstractCriteria;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.ListJoin;
import jakarta.persistence.criteria.MapJoin;
import jakarta.persistence.criteria.ParameterExpression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.SetJoin;
import jakarta.persistence.criteria.Subquery;
import jakarta.persistence.metamodel.Metamodel;
import java.util.List;
import java.util.Set;
import org.aludel.jpql.syntax.JpqlExpression;
import org.aludel.jpql.syntax.JpqlQuery;
import org.aludel.jpql.syntax.SubqueryExpression;
import org.aludel.provider.criteria.expression.CriteriaErrors;
import org.aludel.provider.criteria.expression.ExpressionNode;
import org.aludel.provider.criteria.expression.PredicateNode;
import org.aludel.provider.criteria.expression.QueryExpression;
import org.aludel.provider.criteria.expression.Writing;
import org.jspecify.annotations.Nullable;

/**
 * A query within another.
 *
 * @param <T> the class of the values
 */
@SuppressWarnings("serial") // read by the version that wrote it
final class SubqueryNode<T> extends ExpressionNode<T> implements Subquery<T>, QueryExpression, ClausesOfQuery<T> {

    private final Metamodel unit;
    private final CommonAbstractCriteria around;
    private final Class<T> resultType;
    private final QueryParts parts;
    private @Nullable Expression<T> selection;

    SubqueryNode(Metamodel unit, CommonAbstractCriteria around, Class<T> resultType) {
        this.unit = unit;
        this.around = around;
        this.resultType = resultType;
        this.parts = new QueryParts(unit);
    }

    @Override
    public Class<T> getResultType() {
        return resultType;
    }

    @Override
    public Class<? extends T> getJavaType() {
        return selection == null ? resultType : selection.getJavaType();
    }

    @Override
    public AbstractQuery<?> getParent() {
        if (around instanceof AbstractQuery<?> query) {
            return query;
        }
        throw CriteriaErrors.noParentQuery();
    }

    @Override
    public CommonAbstractCriteria getContainingQuery() {
        return around;
    }

    @Override
    public Metamodel unit() {
        return unit;
    }

    @Override
    public QueryParts parts() {
        return parts;
    }

    // ---- FROM

    @Override
    public <Y> Root<Y> correlate(Root<Y> root) {
        return parts.sources().correlate(root);
    }

    @Override
    public <X, Y> Join<X, Y> correlate(Join<X, Y> join) {
        return parts.sources().correlate(join);
    }

    @Override
    public <X, Y> CollectionJoin<X, Y> correlate(CollectionJoin<X, Y> join) {
        return parts.sources().correlate(join);
    }

    @Override
    public <X, Y> SetJoin<X, Y> correlate(SetJoin<X, Y> join) {
        return parts.sources().correlate(join);
    }

    @Override
    public <X, Y> ListJoin<X, Y> correlate(ListJoin<X, Y> join) {
        return parts.sources().correlate(join);
    }

    @Override
    public <X, K, V> MapJoin<X, K, V> correlate(MapJoin<X, K, V> join) {
        return parts.sources().correlate(join);
    }

    @Override
    public Set<Join<?, ?>> getCorrelatedJoins() {
        return parts.sources().correlatedJoins();
    }

    // ---- SELECT

    @Override
    public Subquery<T> select(Expression<T> expression) {
        selection = expression;
        return this;
    }

    /** What is selected; null as long as nothing is. */
    @Override
    public @Nullable Expression<T> getSelection() {
        return selection;
    }

    @Override
    public Subquery<T> distinct(boolean distinct) {
        parts.distinct(distinct);
        return this;
    }

    // ---- WHERE, GROUP BY, HAVING

    @Override
    public Subquery<T> where(Expression<Boolean> restriction) {
        parts.where(PredicateNode.condition(restriction));
        return this;
    }

    @Override
    public Subquery<T> where(Predicate... restrictions) {
        return where(List.of(restrictions));
    }

    @Override
    public Subquery<T> where(List<Predicate> restrictions) {
        parts.where(QueryParts.all(restrictions));
        return this;
    }

    @Override
    public Subquery<T> groupBy(Expression<?>... grouping) {
        return groupBy(List.of(grouping));
    }

    @Override
    public Subquery<T> groupBy(List<Expression<?>> grouping) {
        parts.groupBy(grouping);
        return this;
    }

    @Override
    public Subquery<T> having(Expression<Boolean> restriction) {
        parts.having(PredicateNode.condition(restriction));
        return this;
    }

    @Override
    public Subquery<T> having(Predicate... restrictions) {
        return having(List.of(restrictions));
    }

    @Override
    public Subquery<T> having(List<Predicate> restrictions) {
        parts.having(QueryParts.all(restrictions));
        return this;
    }

    // ---- the tree

    @Override
    public Set<ParameterExpression<?>> getParameters() {
        SelectedValues values = selection == null ? null : SelectedValues.of(selection);
        return Parameters.of(writing -> parts.write(values, List.of(), writing));
    }

    @Override
    public JpqlQuery query(Writing writing) {
        Expression<?> found = selection == null ? parts.sources().implied(resultType) : selection;
        if (found == null) {
            throw CriteriaErrors.nothingSelected();
        }
        return parts.write(SelectedValues.of(found), List.of(), writing);
    }

    @Override
    public JpqlExpression write(Writing writing) {
        return new SubqueryExpression(query(writing));
    }
}
