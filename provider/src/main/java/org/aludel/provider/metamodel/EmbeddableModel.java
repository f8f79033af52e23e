package org.aludel.provider.metamodel;

import jakarta.persistence.metamodel.EmbeddableType;

/** An embeddable class. */
@SuppressWarnings("serial") // another object is written
final class EmbeddableModel<X> extends ManagedTypeModel<X> implements EmbeddableType<X> {

    EmbeddableModel(UnitMetamodel unit, Class<X> javaType) {
        super(unit, javaType);
    }

    @Override
    String words() {
        return "embeddable class '" + getJavaType().getSimpleName() + "'";
    }

    @Override
    public PersistenceType getPersistenceType() {
        return PersistenceType.EMBEDDABLE;
    }
}
