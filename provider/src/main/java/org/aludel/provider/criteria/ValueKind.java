package org.aludel.provider.criteria;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aludel.provider.criteria.expression.Writing;
import org.jspecify.annotations.Nullable;

/**
 * What the translation of a query may know of a value that stands in it. Immutable.
 *
 * @param type its class; null for null
 * @param elements the classes of its elements; null if it is no collection
 * @param fixed the value itself where the meaning of the query depends on it: null, and texts that may be numbers; null
 *     otherwise
 */
record ValueKind(
        @Nullable Class<?> type,
        @Nullable List<Class<?>> elements,
        @Nullable Object fixed) {

    /** The kind of a value. */
    static ValueKind of(Object value) {
        if (value instanceof Writing.NoValue) {
            return new ValueKind(null, null, value);
        }
        if (value instanceof Collection<?> several) {
            Set<Class<?>> classes = new LinkedHashSet<>();
            several.forEach(element -> classes.add(classOf(element)));
            return new ValueKind(value.getClass(), List.copyOf(classes), null);
        }
        boolean numeral = value instanceof String text && Numerals.mayBeNumber(text);
        return new ValueKind(classOf(value), null, numeral ? value : null);
    }

    private static Class<?> classOf(Object value) {
        return value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
    }

    /** The class of the value, or of the first element; null where there is none. */
    @Nullable
    Class<?> single() {
        if (elements == null) {
            return type;
        }
        return elements.isEmpty() ? null : elements.get(0);
    }

    /** Whether the value, or all elements, are of a class. */
    boolean isOf(Class<?> wanted) {
        if (elements != null && type != wanted) {
            return elements.stream().allMatch(wanted::isAssignableFrom);
        }
        return type != null && wanted.isAssignableFrom(type);
    }
}
