package org.aludel.provider.criteria.from;

import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.MapJoin;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.Metamodel;
import java.util.Map;

/** A join of a map. */
@SuppressWarnings("serial") // read by the version that wrote it
final class MapJoinNode<Z, K, V> extends JoinNode<Z, V> implements MapJoin<Z, K, V> {

    MapJoinNode(Metamodel unit, View view) {
        super(unit, view);
    }

    @Override
    MapJoinNode<Z, K, V> in(View other) {
        return new MapJoinNode<>(unit(), other);
    }

    @Override
    public MapJoin<Z, K, V> on(Expression<Boolean> restriction) {
        super.on(restriction);
        return this;
    }

    @Override
    public MapJoin<Z, K, V> on(Predicate... restrictions) {
        super.on(restrictions);
        return this;
    }

    @Override
    @SuppressWarnings("unchecked") // the join is of this kind as its attribute is
    public MapAttribute<? super Z, K, V> getModel() {
        return (MapAttribute<? super Z, K, V>) (Object) super.getModel();
    }

    @Override
    public Path<K> key() {
        return new KeyPathNode<>(this, getModel());
    }

    @Override
    public Path<V> value() {
        return this;
    }

    @Override
    public Expression<Map.Entry<K, V>> entry() {
        return new EntryNode<>(this);
    }
}
