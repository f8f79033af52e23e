package org.aludel.provider.mapping.type;

import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The classes that the declaration of a type, or of the fields of a class, leads to. */
final class SerialGraph {

    private static final ClassValue<Set<Class<?>>> FIELD_CLASSES = new ClassValue<>() {
        @Override
        protected Set<Class<?>> computeValue(Class<?> type) {
            Set<Class<?>> classes = new LinkedHashSet<>();
            Arrays.stream(type.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()))
                    .map(Field::getGenericType)
                    .forEach(fieldType -> addTo(classes, fieldType));
            return Set.copyOf(classes);
        }
    };

    private SerialGraph() {}

    /** The classes that a type names: its own, those of its arguments and elements, without array types. */
    static Set<Class<?>> classesIn(Type type) {
        Set<Class<?>> classes = new LinkedHashSet<>();
        addTo(classes, type);
        return classes;
    }

    /** The classes that the types of the fields name which a class itself declares. */
    static Set<Class<?>> fieldClasses(Class<?> type) {
        return FIELD_CLASSES.get(type);
    }

    private static void addTo(Set<Class<?>> classes, @Nullable Type type) {
        if (type instanceof Class<?> plain) {
            classes.add(element(plain));
        } else if (type instanceof ParameterizedType parameterized) {
            addTo(classes, parameterized.getRawType());
            for (Type argument : parameterized.getActualTypeArguments()) {
                addTo(classes, argument);
            }
        } else if (type instanceof GenericArrayType array) {
            addTo(classes, array.getGenericComponentType());
        } else if (type instanceof WildcardType wildcard) {
            addTo(classes, wildcard.getUpperBounds()[0]);
        } else if (type instanceof TypeVariable<?> variable && variable.getBounds()[0] instanceof Class<?> bound) {
            addTo(classes, bound);
        }
    }

    /** What arrays of arrays are made of in the end; any other class itself. */
    static Class<?> element(Class<?> type) {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        return element;
    }
}
