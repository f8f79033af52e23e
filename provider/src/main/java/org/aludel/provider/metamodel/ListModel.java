package org.aludel.provider.metamodel;

import jakarta.persistence.metamodel.ListAttribute;
import jakarta.persistence.metamodel.Type;
import java.util.List;

/** An attribute that is a list. */
@SuppressWarnings("serial") // another object is written
final class ListModel<X, E> extends PluralModel<X, List<E>, E> implements ListAttribute<X, E> {

    ListModel(Declaration declaration, Type<E> elementType) {
        super(declaration, elementType);
    }

    @Override
    public CollectionType getCollectionType() {
        return CollectionType.LIST;
    }
}
