package org.aludel.provider.criteria.statement;

import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.Metamodel;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a query and a subquery do with their clauses in the same way. */
interface ClausesOfQuery<T> extends AbstractQuery<T> {

    /** The entities. */
    Metamodel unit();

    /** The clauses. */
    QueryParts parts();

    @Override
    default <X> Root<X> from(Class<X> entity) {
        return parts().sources().from(entity);
    }

    @Override
    default <X> Root<X> from(EntityType<X> entity) {
        return parts().sources().from(entity);
    }

    @Override
    default Set<Root<?>> getRoots() {
        return parts().sources().roots();
    }

    @Override
    default <U> Subquery<U> subquery(Class<U> type) {
        return new SubqueryNode<>(unit(), this, type);
    }

    @Override
    default <U> Subquery<U> subquery(EntityType<U> type) {
        return subquery(type.getJavaType());
    }

    @Override
    default boolean isDistinct() {
        return parts().isDistinct();
    }

    @Override
    default @Nullable Predicate getRestriction() {
        return parts().where();
    }

    @Override
    default List<Expression<?>> getGroupList() {
        return parts().groups();
    }

    @Override
    default @Nullable Predicate getGroupRestriction() {
        return parts().having();
    }
}
