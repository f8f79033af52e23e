package org.aludel.provider.criteria.from;

import jakarta.persistence.criteria.Path;
import jakarta.persistence.metamodel.Bindable;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.Type;
import org.aludel.jpql.syntax.JpqlPath;
import org.aludel.jpql.syntax.KeyExpression;
import org.aludel.provider.criteria.expression.Writing;
import org.jspecify.annotations.Nullable;

/** The key of a map that is joined. */
@SuppressWarnings("serial") // read by the version that wrote it
final class KeyPathNode<K> extends PathNode<K> {

    private final FromNode<?, ?> map;
    private final MapAttribute<?, K, ?> attribute;

    KeyPathNode(FromNode<?, ?> map, MapAttribute<?, K, ?> attribute) {
        this.map = map;
        this.attribute = attribute;
    }

    @Override
    Type<K> type0() {
        return attribute.getKeyType();
    }

    @Override
    JpqlPath path(Writing writing) {
        return new KeyExpression(map.variable(writing));
    }

    /** The entity that the key is; null for a key that is no entity, as the metamodel has no name for it. */
    @Override
    @SuppressWarnings("unchecked") // the type is that of the key
    public @Nullable Bindable<K> getModel() {
        return type0() instanceof Bindable<?> entity ? (Bindable<K>) entity : null;
    }

    @Override
    public Path<?> getParentPath() {
        return map;
    }

    @Override
    public String toString() {
        return "key(" + map + ")";
    }
}
