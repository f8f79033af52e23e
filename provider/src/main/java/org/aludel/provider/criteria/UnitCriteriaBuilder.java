package org.aludel.provider.criteria;

import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CollectionJoin;
import jakarta.persistence.criteria.CriteriaDelete;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.CriteriaUpdate;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.ListJoin;
import jakarta.persistence.criteria.MapJoin;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.SetJoin;
import jakarta.persistence.metamodel.Metamodel;
import org.aludel.provider.criteria.expression.CriteriaErrors;
import org.aludel.provider.criteria.from.PathNode;
import org.aludel.provider.criteria.statement.CriteriaQueryNode;
import org.aludel.provider.criteria.statement.DeleteNode;
import org.aludel.provider.criteria.statement.UpdateNode;

/**
 * Makes queries over the entities of a persistence unit, and all that they consist of. Immutable and thread-safe; what it makes
 * belongs to one thread.
 */
public final class UnitCriteriaBuilder
        implements Queries,
                Conditions,
                Patterns,
                CollectionConditions,
                Choices,
                Aggregates,
                Arithmetic,
                Strings,
                Datetimes {

    private final Metamodel unit;

    /**
     * A builder.
     *
     * @param unit the entities
     */
    public UnitCriteriaBuilder(Metamodel unit) {
        this.unit = unit;
    }

    @Override
    public CriteriaQuery<Object> createQuery() {
        return createQuery(Object.class);
    }

    @Override
    public <T> CriteriaQuery<T> createQuery(Class<T> resultClass) {
        return new CriteriaQueryNode<>(unit, resultClass);
    }

    @Override
    public CriteriaQuery<Tuple> createTupleQuery() {
        return createQuery(Tuple.class);
    }

    @Override
    public <T> CriteriaUpdate<T> createCriteriaUpdate(Class<T> targetEntity) {
        return new UpdateNode<>(unit);
    }

    @Override
    public <T> CriteriaDelete<T> createCriteriaDelete(Class<T> targetEntity) {
        return new DeleteNode<>(unit);
    }

    // ---- subtypes

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // a treated path is of the same kind
    private <P> P treated(Path<?> path, Class<?> type) {
        if (path instanceof PathNode<?> node) {
            return (P) node.treated(unit.entity(type));
        }
        throw CriteriaErrors.foreignQuery(path);
    }

    @Override
    public <X, T, V extends T> Join<X, V> treat(Join<X, T> join, Class<V> type) {
        return treated(join, type);
    }

    @Override
    public <X, T, E extends T> CollectionJoin<X, E> treat(CollectionJoin<X, T> join, Class<E> type) {
        return treated(join, type);
    }

    @Override
    public <X, T, E extends T> SetJoin<X, E> treat(SetJoin<X, T> join, Class<E> type) {
        return treated(join, type);
    }

    @Override
    public <X, T, E extends T> ListJoin<X, E> treat(ListJoin<X, T> join, Class<E> type) {
        return treated(join, type);
    }

    @Override
    public <X, K, T, V extends T> MapJoin<X, K, V> treat(MapJoin<X, K, T> join, Class<V> type) {
        return treated(join, type);
    }

    @Override
    public <X, T extends X> Path<T> treat(Path<X> path, Class<T> type) {
        return treated(path, type);
    }

    @Override
    public <X, T extends X> Root<T> treat(Root<X> root, Class<T> type) {
        return treated(root, type);
    }
}
