package org.aludel.provider.metamodel;

import jakarta.persistence.metamodel.BasicType;

/**
 * A class whose instances are values without attributes.
 *
 * @param <X> the class; that of the wrapper for a primitive
 */
final class BasicTypeModel<X> extends TypeModel<X> implements BasicType<X> {

    BasicTypeModel(Class<X> javaType) {
        super(javaType);
    }

    @Override
    public PersistenceType getPersistenceType() {
        return PersistenceType.BASIC;
    }
}
