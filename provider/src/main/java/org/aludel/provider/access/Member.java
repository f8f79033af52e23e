package org.aludel.provider.access;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.AccessType;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import org.aludel.provider.mapping.source.AttributeSource;
import org.jspecify.annotations.Nullable;

/**
 * What an attribute is read or written through.
 *
 * @param field the field; null if it is a method
 * @param method the getter or setter; null if it is a field
 */
record Member(@Nullable Field field, @Nullable Method method) {

    /** What an attribute is read through; the components of a record, through their methods. */
    static Member reading(AttributeSource attribute) {
        RecordComponent component = attribute.component();
        if (component != null) {
            return new Member(null, component.getAccessor());
        }
        return isField(attribute)
                ? new Member(requireNonNull(attribute.field()), null)
                : new Member(null, requireNonNull(attribute.getter()));
    }

    /** What an attribute is written through; null in a record. */
    static @Nullable Member writing(AttributeSource attribute) {
        if (attribute.component() != null) {
            return null;
        }
        return isField(attribute) ? reading(attribute) : new Member(null, requireNonNull(attribute.setter()));
    }

    private static boolean isField(AttributeSource attribute) {
        return attribute.access() == AccessType.FIELD;
    }

    /** The class that declares it, whose rights are needed. */
    Class<?> declaring() {
        return field != null
                ? field.getDeclaringClass()
                : requireNonNull(method).getDeclaringClass();
    }

    /** The type of the value, as the declaring class has it. */
    Class<?> type() {
        if (field != null) {
            return field.getType();
        }
        Method called = requireNonNull(method);
        return called.getParameterCount() == 0 ? called.getReturnType() : called.getParameterTypes()[0];
    }

    /** The type of the value, as a wrapper if it is primitive. */
    Class<?> boxedType() {
        return MethodType.methodType(type()).wrap().returnType();
    }

    boolean isField() {
        return field != null;
    }
}
