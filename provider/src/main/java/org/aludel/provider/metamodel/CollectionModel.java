package org.aludel.provider.metamodel;

import jakarta.persistence.metamodel.CollectionAttribute;
import jakarta.persistence.metamodel.Type;
import java.util.Collection;

/** An attribute that is a plain collection. */
@SuppressWarnings("serial") // another object is written
final class CollectionModel<X, E> extends PluralModel<X, Collection<E>, E> implements CollectionAttribute<X, E> {

    CollectionModel(Declaration declaration, Type<E> elementType) {
        super(declaration, elementType);
    }

    @Override
    public CollectionType getCollectionType() {
        return CollectionType.COLLECTION;
    }
}
