package org.aludel.provider.metamodel;

import jakarta.persistence.metamodel.SetAttribute;
import jakarta.persistence.metamodel.Type;
import java.util.Set;

/** An attribute that is a set. */
@SuppressWarnings("serial") // another object is written
final class SetModel<X, E> extends PluralModel<X, Set<E>, E> implements SetAttribute<X, E> {

    SetModel(Declaration declaration, Type<E> elementType) {
        super(declaration, elementType);
    }

    @Override
    public CollectionType getCollectionType() {
        return CollectionType.SET;
    }
}
