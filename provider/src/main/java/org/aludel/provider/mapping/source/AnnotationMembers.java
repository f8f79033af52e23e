package org.aludel.provider.mapping.source;

import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of an annotation type, and what the contract of {@link Annotation} says of their values. */
final class AnnotationMembers {

    private static final ClassValue<Map<String, Method>> OF_TYPE = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            Map<String, Method> members = new LinkedHashMap<>();
            Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> method.getParameterCount() == 0 && !method.isSynthetic())
                    .sorted(Comparator.comparing(Method::getName))
                    .forEach(method -> members.put(method.getName(), method));
            return Collections.unmodifiableMap(members);
        }
    };

    private AnnotationMembers() {}

    /** The members by name, in the order of names. */
    static Map<String, Method> of(Class<? extends Annotation> type) {
        return OF_TYPE.get(type);
    }

    static Object value(Annotation annotation, Method member) {
        try {
            return member.invoke(annotation);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException unreadable) { // as a class that is missing at run time
                throw unreadable;
            }
            throw new IllegalStateException(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The value as the member's type wants it, a list or a single value where an array is wanted; null if it cannot be. */
    static @Nullable Object fit(Class<?> type, Object value) {
        if (!type.isArray()) {
            return boxed(type).isInstance(value) ? value : null;
        }
        Class<?> component = type.getComponentType();
        if (value.getClass() == type) {
            return copy(value);
        }
        Object[] values = value instanceof Collection<?> many ? many.toArray() : new Object[] {value};
        Object array = Array.newInstance(component, values.length);
        for (int i = 0; i < values.length; i++) {
            if (!boxed(component).isInstance(values[i])) {
                return null;
            }
            Array.set(array, i, values[i]);
        }
        return array;
    }

    private static Class<?> boxed(Class<?> type) {
        return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0).getClass() : type;
    }

    static Object copy(Object value) {
        if (!value.getClass().isArray()) {
            return value;
        }
        int length = Array.getLength(value);
        Object copy = Array.newInstance(value.getClass().getComponentType(), length);
        System.arraycopy(value, 0, copy, 0, length);
        return copy;
    }

    static boolean equal(Object one, Object other) {
        return Arrays.deepEquals(new Object[] {one}, new Object[] {other});
    }

    /** The hash of a value: that of {@code Arrays.hashCode} for arrays. */
    static int hash(Object value) {
        return Arrays.deepHashCode(new Object[] {value}) - 31; // the hash of the one element
    }

    static String text(Object value) {
        if (value.getClass().isArray()) {
            StringBuilder text = new StringBuilder("{");
            for (int i = 0; i < Array.getLength(value); i++) {
                text.append(i == 0 ? "" : ", ").append(text(Array.get(value, i)));
            }
            return text.append('}').toString();
        }
        if (value instanceof String string) {
            return '"' + string.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
        if (value instanceof Class<?> type) {
            return type.getTypeName() + ".class";
        }
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }
}
