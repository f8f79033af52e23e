package org.aludel.provider.metamodel;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.Type;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import org.aludel.provider.mapping.source.AttributeKind;
import org.aludel.provider.mapping.source.AttributeSource;

/**
 * An attribute. Two are the same only if they are one object.
 *
 * @param <X> the class that declares it
 * @param <Y> the class of its value; that of the wrapper for a primitive
 * @param <E> the class of each single value; that of its value if it has only one
 */
@SuppressWarnings("serial") // another object is written
abstract class AttributeModel<X, Y, E> implements Attribute<X, Y>, Serializable {

    private final ManagedTypeModel<?> seenFrom;
    private final ManagedTypeModel<X> declaringType;
    private final AttributeSource source;
    private final AttributeKind kind;
    private final Type<E> elementType;

    AttributeModel(Declaration declaration, Type<E> elementType) {
        this.seenFrom = declaration.seenFrom();
        this.declaringType = declaration.declaringType();
        this.source = declaration.source();
        this.kind = declaration.kind();
        this.elementType = elementType;
    }

    /**
     * What all attributes are made of.
     *
     * @param seenFrom the type that has it, which may be below the one that declares it
     * @param type the type that declares it
     * @param source the attribute as it is declared, with its type as the asked class sees it
     * @param kind how it is mapped
     */
    record Declaration(
            ManagedTypeModel<?> seenFrom, ManagedTypeModel<?> type, AttributeSource source, AttributeKind kind) {

        @SuppressWarnings("unchecked") // the class that asks says what its own type is
        <X> ManagedTypeModel<X> declaringType() {
            return (ManagedTypeModel<X>) type;
        }
    }

    /** What is written of it. */
    final Object writeReplace() {
        return new WrittenAttribute(seenFrom.unit().name(), seenFrom.getJavaType(), getName(), getClass());
    }

    /** Refuses streams that have it in spite of that. */
    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw MetamodelErrors.notByName(getClass());
    }

    /** The same for a stream that says nothing of this class. */
    private void readObjectNoData() throws InvalidObjectException {
        throw MetamodelErrors.notByName(getClass());
    }

    AttributeSource source() {
        return source;
    }

    Type<E> elementType() {
        return elementType;
    }

    @Override
    public final String getName() {
        return source.name();
    }

    @Override
    public final PersistentAttributeType getPersistentAttributeType() {
        return switch (kind) {
            case BASIC -> PersistentAttributeType.BASIC;
            case EMBEDDED -> PersistentAttributeType.EMBEDDED;
            case ELEMENT_COLLECTION -> PersistentAttributeType.ELEMENT_COLLECTION;
            case MANY_TO_ONE -> PersistentAttributeType.MANY_TO_ONE;
            case ONE_TO_ONE -> PersistentAttributeType.ONE_TO_ONE;
            case ONE_TO_MANY -> PersistentAttributeType.ONE_TO_MANY;
            case MANY_TO_MANY -> PersistentAttributeType.MANY_TO_MANY;
        };
    }

    @Override
    public final ManagedType<X> getDeclaringType() {
        return declaringType;
    }

    /** The declared class; a primitive type is itself. */
    @Override
    @SuppressWarnings("unchecked") // Y is the class of the attribute, or its wrapper
    public final Class<Y> getJavaType() {
        return (Class<Y>) source.javaType();
    }

    /** The field or getter that the state is reached through; in a record, the accessor of the component. */
    @Override
    public final Member getJavaMember() {
        Method getter = source.component() == null
                ? source.getter()
                : source.component().getAccessor();
        Field field = source.field();
        return switch (source.access()) {
            case FIELD -> source.component() == null ? requireNonNull(field) : requireNonNull(getter);
            case PROPERTY -> requireNonNull(getter);
        };
    }

    @Override
    public final boolean isAssociation() {
        return kind.isRelationship();
    }

    @Override
    public abstract boolean isCollection();

    /** The class of each single value. */
    public final Class<E> getBindableJavaType() {
        return elementType.getJavaType();
    }

    @Override
    public String toString() {
        return declaringType + "." + getName();
    }
}
