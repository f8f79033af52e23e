package org.aludel.provider.metamodel;

import jakarta.persistence.metamodel.MappedSuperclassType;

/** A mapped superclass. */
@SuppressWarnings("serial") // another object is written
final class MappedSuperclassModel<X> extends IdentifiableTypeModel<X> implements MappedSuperclassType<X> {

    MappedSuperclassModel(UnitMetamodel unit, Class<X> javaType) {
        super(unit, javaType);
    }

    @Override
    String words() {
        return "mapped superclass '" + getJavaType().getSimpleName() + "'";
    }

    @Override
    public PersistenceType getPersistenceType() {
        return PersistenceType.MAPPED_SUPERCLASS;
    }
}
