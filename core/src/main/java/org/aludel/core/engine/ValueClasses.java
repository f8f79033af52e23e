package org.aludel.core.engine;

import java.lang.invoke.MethodType;
import org.aludel.core.error.InvalidValueException;
import org.aludel.core.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Values of rows as the classes that a program asks for. */
final class ValueClasses {

    private ValueClasses() {}

    static <T> T cast(String column, Object value, Class<T> type) {
        T converted = convert(value, type);
        if (converted == null) {
            throw EngineErrors.wrongClass(column, value, type);
        }
        return converted;
    }

    /** The value as a class, a number widened; null when that cannot be. */
    @SuppressWarnings("unchecked")
    static <T> @Nullable T convert(Object value, Class<T> type) {
        Class<T> wanted = type.isPrimitive()
                ? (Class<T>) MethodType.methodType(type).wrap().returnType()
                : type;
        if (wanted.isInstance(value)) {
            return (T) value;
        }
        if (!(value instanceof Number) || !Number.class.isAssignableFrom(wanted)) {
            return null;
        }
        try {
            return SqlTypes.of(wanted).cast(value);
        } catch (InvalidValueException e) {
            return null;
        }
    }
}
