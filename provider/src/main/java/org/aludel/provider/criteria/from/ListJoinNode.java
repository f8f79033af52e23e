package org.aludel.provider.criteria.from;

import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.ListJoin;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.metamodel.ListAttribute;
import jakarta.persistence.metamodel.Metamodel;

/** A join of a list. */
@SuppressWarnings("serial") // read by the version that wrote it
final class ListJoinNode<Z, E> extends JoinNode<Z, E> implements ListJoin<Z, E> {

    ListJoinNode(Metamodel unit, View view) {
        super(unit, view);
    }

    @Override
    ListJoinNode<Z, E> in(View other) {
        return new ListJoinNode<>(unit(), other);
    }

    @Override
    public ListJoin<Z, E> on(Expression<Boolean> restriction) {
        super.on(restriction);
        return this;
    }

    @Override
    public ListJoin<Z, E> on(Predicate... restrictions) {
        super.on(restrictions);
        return this;
    }

    @Override
    @SuppressWarnings("unchecked") // the join is of this kind as its attribute is
    public ListAttribute<? super Z, E> getModel() {
        return (ListAttribute<? super Z, E>) (Object) super.getModel();
    }

    @Override
    public Expression<Integer> index() {
        return new IndexNode(this);
    }
}
