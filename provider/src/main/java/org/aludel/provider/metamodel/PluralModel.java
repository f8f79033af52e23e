package org.aludel.provider.metamodel;

import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.Type;

/** An attribute with several values. */
@SuppressWarnings("serial") // another object is written
abstract class PluralModel<X, C, E> extends AttributeModel<X, C, E> implements PluralAttribute<X, C, E> {

    PluralModel(Declaration declaration, Type<E> elementType) {
        super(declaration, elementType);
    }

    @Override
    public final boolean isCollection() {
        return true;
    }

    @Override
    public final BindableType getBindableType() {
        return BindableType.PLURAL_ATTRIBUTE;
    }

    @Override
    public final Type<E> getElementType() {
        return elementType();
    }
}
