package org.aludel.provider.criteria.from;

import jakarta.persistence.criteria.CollectionJoin;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.metamodel.CollectionAttribute;
import jakarta.persistence.metamodel.Metamodel;

/** A join of a collection. */
@SuppressWarnings("serial") // read by the version that wrote it
final class CollectionJoinNode<Z, E> extends JoinNode<Z, E> implements CollectionJoin<Z, E> {

    CollectionJoinNode(Metamodel unit, View view) {
        super(unit, view);
    }

    @Override
    CollectionJoinNode<Z, E> in(View other) {
        return new CollectionJoinNode<>(unit(), other);
    }

    @Override
    public CollectionJoin<Z, E> on(Expression<Boolean> restriction) {
        super.on(restriction);
        return this;
    }

    @Override
    public CollectionJoin<Z, E> on(Predicate... restrictions) {
        super.on(restrictions);
        return this;
    }

    @Override
    @SuppressWarnings("unchecked") // the join is of this kind as its attribute is
    public CollectionAttribute<? super Z, E> getModel() {
        return (CollectionAttribute<? super Z, E>) (Object) super.getModel();
    }
}
