package org.aludel.provider.mapping.source;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Types of attributes without type variables. */
public final class GenericTypes {

    private GenericTypes() {}

    /**
     * A type that a class declares, as a subclass sees it. Variables that stay open become their bounds; {@code ?} becomes
     * its upper bound.
     */
    static Type resolve(Type type, Class<?> declaring, Class<?> context) {
        return new Resolution(arguments(declaring, context)).resolve(type);
    }

    /** What stands for the variables of the superclasses of a class, and of all they have for their own. */
    private static Map<TypeVariable<?>, Type> arguments(Class<?> declaring, Class<?> context) {
        Map<TypeVariable<?>, Type> arguments = new HashMap<>();
        for (Class<?> type = context; type != declaring && type.getSuperclass() != null; ) {
            Class<?> superclass = requireNonNull(type.getSuperclass());
            if (type.getGenericSuperclass() instanceof ParameterizedType parameterized) {
                Type[] values = parameterized.getActualTypeArguments();
                for (int i = 0; i < values.length; i++) {
                    arguments.put(superclass.getTypeParameters()[i], values[i]);
                }
            }
            type = superclass;
        }
        return arguments;
    }

    /** What a class, its superclasses or interfaces give for the variables of a type above it; empty if it is not one. */
    public static List<Type> argumentsOf(Class<?> wanted, Class<?> type) {
        return argumentsOf(wanted, type, Map.of());
    }

    private static List<Type> argumentsOf(Class<?> wanted, Type type, Map<TypeVariable<?>, Type> outer) {
        Class<?> raw = raw(type);
        Map<TypeVariable<?>, Type> arguments = new HashMap<>();
        if (type instanceof ParameterizedType parameterized) {
            Type[] values = parameterized.getActualTypeArguments();
            for (int i = 0; i < values.length; i++) {
                arguments.put(raw.getTypeParameters()[i], new Resolution(outer).resolve(values[i]));
            }
        }
        if (raw == wanted) {
            return Arrays.stream(raw.getTypeParameters())
                    .map(variable -> new Resolution(arguments).resolve(variable))
                    .toList();
        }
        return Stream.concat(Stream.ofNullable(raw.getGenericSuperclass()), Arrays.stream(raw.getGenericInterfaces()))
                .map(above -> argumentsOf(wanted, above, arguments))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The class of a resolved type. */
    public static Class<?> raw(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        if (type instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getRawType();
        }
        if (type instanceof GenericArrayType array) {
            return Array.newInstance(raw(array.getGenericComponentType()), 0).getClass();
        }
        return Object.class;
    }

    /** One walk through a type; a variable that is met within its own bound becomes {@code Object}. */
    private record Resolution(Map<TypeVariable<?>, Type> arguments) {

        Type resolve(Type type) {
            if (type instanceof TypeVariable<?> variable) {
                return variable(variable);
            }
            if (type instanceof WildcardType wildcard) {
                return resolve(wildcard.getUpperBounds()[0]);
            }
            if (type instanceof ParameterizedType parameterized) {
                List<Type> values = Arrays.stream(parameterized.getActualTypeArguments())
                        .map(this::resolve)
                        .toList();
                return new Parameterized((Class<?>) parameterized.getRawType(), values, parameterized.getOwnerType());
            }
            if (type instanceof GenericArrayType array) {
                return Array.newInstance(raw(resolve(array.getGenericComponentType())), 0)
                        .getClass();
            }
            return type;
        }

        private Type variable(TypeVariable<?> variable) {
            Type argument = arguments.get(variable);
            Map<TypeVariable<?>, Type> within = new HashMap<>(arguments);
            within.put(variable, Object.class);
            return new Resolution(within).resolve(argument == null ? variable.getBounds()[0] : argument);
        }
    }

    /** A class with arguments; equal to what reflection makes of the same. */
    private record Parameterized(
            Class<?> raw, List<Type> arguments, @Nullable Type owner) implements ParameterizedType {

        @Override
        public Type[] getActualTypeArguments() {
            return arguments.toArray(Type[]::new);
        }

        @Override
        public Type getRawType() {
            return raw;
        }

        @Override
        public @Nullable Type getOwnerType() {
            return owner;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ParameterizedType that
                    && raw.equals(that.getRawType())
                    && arguments.equals(List.of(that.getActualTypeArguments()));
        }

        @Override
        public int hashCode() {
            return arguments.hashCode() ^ raw.hashCode();
        }

        @Override
        public String toString() {
            return raw.getName()
                    + arguments.stream().map(Type::getTypeName).collect(Collectors.joining(", ", "<", ">"));
        }
    }
}
