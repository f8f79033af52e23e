package org.aludel.provider.metamodel;

import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.Type;
import java.util.Map;
import org.aludel.provider.mapping.Later;

/** An attribute that is a map. The type of its keys may be that of an attribute of its values, so it is found later. */
@SuppressWarnings("serial") // another object is written
final class MapModel<X, K, V> extends PluralModel<X, Map<K, V>, V> implements MapAttribute<X, K, V> {

    private final Later<Type<K>> keyType;

    MapModel(Declaration declaration, Type<V> elementType, Later<Type<K>> keyType) {
        super(declaration, elementType);
        this.keyType = keyType;
    }

    @Override
    public CollectionType getCollectionType() {
        return CollectionType.MAP;
    }

    @Override
    public Class<K> getKeyJavaType() {
        return getKeyType().getJavaType();
    }

    @Override
    public Type<K> getKeyType() {
        return keyType.get();
    }
}
