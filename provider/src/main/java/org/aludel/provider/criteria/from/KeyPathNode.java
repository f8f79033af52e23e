package org.aludel.provider.criteria.from;

import jakarta.persistence.criteria.Path;
import jakarta.persistence.metamodel.Bindable;
import jakarta.persistence.metamodel.MapAttribute;
import org.aludel.jpql.syntax.JpqlPath;
import org.aludel.jpql.syntax.KeyExpression;
import org.aludel.provider.criteria.expression.Writing;
import org.jspecify.annotations.Nullable;

/** The key of a map that is joined. */
final class KeyPathNode<K> extends PathNode<K> {

    private final FromNode<?, ?> map;

    KeyPathNode(FromNode<?, ?> map, MapAttribute<?, K, ?> attribute) {
        super(attribute.getKeyType());
        this.map = map;
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
