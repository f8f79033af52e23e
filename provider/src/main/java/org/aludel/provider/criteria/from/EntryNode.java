package org.aludel.provider.criteria.from;

import java.util.Map;
import org.aludel.jpql.syntax.EntryExpression;
import org.aludel.jpql.syntax.JpqlExpression;
import org.aludel.provider.criteria.expression.ExpressionNode;
import org.aludel.provider.criteria.expression.Writing;

/** A key of a map that is joined, with its value. */
@SuppressWarnings("serial") // read by the version that wrote it
final class EntryNode<K, V> extends ExpressionNode<Map.Entry<K, V>> {

    private final MapJoinNode<?, K, V> map;

    EntryNode(MapJoinNode<?, K, V> map) {
        this.map = map;
    }

    @Override
    @SuppressWarnings("unchecked") // entries are of the classes that the map has
    public Class<Map.Entry<K, V>> getJavaType() {
        return (Class<Map.Entry<K, V>>) (Class<?>) Map.Entry.class;
    }

    @Override
    public JpqlExpression write(Writing writing) {
        return new EntryExpression(map.variable(writing));
    }
}
