package org.aludel.provider.criteria.from;

import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.SetJoin;
import jakarta.persistence.metamodel.Metamodel;
import jakarta.persistence.metamodel.SetAttribute;

/** A join of a set. */
@SuppressWarnings("serial") // read by the version that wrote it
final class SetJoinNode<Z, E> extends JoinNode<Z, E> implements SetJoin<Z, E> {

    SetJoinNode(Metamodel unit, View view) {
        super(unit, view);
    }

    @Override
    SetJoinNode<Z, E> in(View other) {
        return new SetJoinNode<>(unit(), other);
    }

    @Override
    public SetJoin<Z, E> on(Expression<Boolean> restriction) {
        super.on(restriction);
        return this;
    }

    @Override
    public SetJoin<Z, E> on(Predicate... restrictions) {
        super.on(restrictions);
        return this;
    }

    @Override
    @SuppressWarnings("unchecked") // the join is of this kind as its attribute is
    public SetAttribute<? super Z, E> getModel() {
        return (SetAttribute<? super Z, E>) (Object) super.getModel();
    }
}
