package org.aludel.provider.metamodel;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.metamodel.Type;

/**
 * A type of entities, values or attributes. Two are the same only if they are one object.
 *
 * @param <X> the class
 */
abstract class TypeModel<X> implements Type<X> {

    private final Class<X> javaType;

    TypeModel(Class<X> javaType) {
        this.javaType = requireNonNull(javaType, "javaType");
    }

    @Override
    public final Class<X> getJavaType() {
        return javaType;
    }

    @Override
    public String toString() {
        return javaType.getName();
    }
}
