package org.aludel.provider.results;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.aludel.jpql.translation.Selection;
import org.aludel.provider.mapping.type.Boxes;
import org.jspecify.annotations.Nullable;

/**
 * Makes objects by the public constructor that takes values of some classes best: the nearest by assignment, or by numbers
 * that are widened. Immutable.
 */
public final class Construction {

    private static final int NONE = -1;
    private static final int TO_SUPERCLASS = 100;
    private static final MethodHandle NUMBER =
            own("as", Values.class, MethodType.methodType(Object.class, Class.class, Object.class));
    private static final MethodHandle FAILED =
            own("failed", Construction.class, MethodType.methodType(Object.class, Class.class, Throwable.class));

    private final Class<?> type;
    private final Class<?>[] parameters;
    private final MethodHandle constructor;
    private final MethodHandle byArray;

    private Construction(Class<?> type, Class<?>[] parameters, MethodHandle constructor) {
        this.type = type;
        this.parameters = parameters;
        this.constructor = constructor;
        this.byArray = constructor
                .asSpreader(Object[].class, parameters.length)
                .asType(MethodType.methodType(Object.class, Object[].class));
    }

    /** The construction that a query selects. */
    static Construction of(Selection.Construction selection) {
        return of(
                selection.javaType(),
                selection.arguments().stream()
                        .<Class<?>>map(Selection::javaType)
                        .toList());
    }

    /**
     * The construction of instances of a class.
     *
     * @param arguments the classes of the values
     * @throws IllegalArgumentException if no constructor takes them, or several do equally well (ALU-4502)
     */
    public static Construction of(Class<?> type, List<Class<?>> arguments) {
        Constructor<?> best = null;
        int least = Integer.MAX_VALUE;
        boolean several = false;
        for (Constructor<?> candidate : type.getConstructors()) {
            int distance = distance(candidate.getParameterTypes(), arguments);
            if (distance != NONE && distance <= least) {
                several = distance == least;
                least = distance;
                best = candidate;
            }
        }
        String described = arguments.stream().map(Class::getName).collect(Collectors.joining(", "));
        if (best == null) {
            throw QueryErrors.noConstructor(type, described);
        }
        if (several) {
            throw QueryErrors.severalConstructors(type, described);
        }
        return new Construction(type, boxed(best.getParameterTypes()), handle(type, best, described));
    }

    private static Class<?>[] boxed(Class<?>[] types) {
        return Arrays.stream(types).map(Boxes::boxed).toArray(Class<?>[]::new);
    }

    private static MethodHandle handle(Class<?> type, Constructor<?> constructor, String described) {
        if (!constructor.trySetAccessible()) {
            throw QueryErrors.noConstructor(type, described);
        }
        try {
            return MethodHandles.lookup().unreflectConstructor(constructor);
        } catch (IllegalAccessException e) {
            throw QueryErrors.constructorFailed(type, e);
        }
    }

    private static int distance(Class<?>[] parameters, List<Class<?>> arguments) {
        if (parameters.length != arguments.size()) {
            return NONE;
        }
        int sum = 0;
        for (int i = 0; i < parameters.length; i++) {
            int one = distance(Boxes.boxed(parameters[i]), Boxes.boxed(arguments.get(i)));
            if (one == NONE) {
                return NONE;
            }
            sum += one;
        }
        return sum;
    }

    private static int distance(Class<?> parameter, Class<?> argument) {
        if (parameter == argument) {
            return 0;
        }
        int widening = Values.widening(argument, parameter);
        if (widening != NONE) {
            return widening;
        }
        if (parameter.isAssignableFrom(argument)) {
            return parameter == Object.class ? 2 * TO_SUPERCLASS : TO_SUPERCLASS;
        }
        // a value whose class is not known before there is one
        return argument == Object.class ? 2 * TO_SUPERCLASS : NONE;
    }

    /** Whether an argument is of a primitive type. */
    boolean takesPrimitive(int argument) {
        return constructor.type().parameterType(argument).isPrimitive();
    }

    /**
     * The same as a method handle.
     *
     * @param given what its arguments are: objects, or values of primitive types for arguments that take these
     */
    MethodHandle handle(Class<?>[] given) {
        MethodHandle handle = constructor.asType(MethodType.methodType(Object.class, given));
        for (int i = 0; i < given.length; i++) {
            if (Number.class.isAssignableFrom(parameters[i]) && !given[i].isPrimitive()) {
                handle = MethodHandles.filterArguments(handle, i, NUMBER.bindTo(parameters[i]));
            }
        }
        return MethodHandles.catchException(handle, Throwable.class, FAILED.bindTo(type));
    }

    private static MethodHandle own(String name, Class<?> owner, MethodType methodType) {
        try {
            return MethodHandles.lookup().findStatic(owner, name, methodType);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static Object failed(Class<?> type, Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        throw QueryErrors.constructorFailed(type, cause);
    }

    /** A new object. */
    public Object make(@Nullable Object[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = Values.as(parameters[i], arguments[i]);
        }
        try {
            Object made = byArray.invokeExact(arguments);
            return made;
        } catch (Throwable e) {
            return failed(type, e);
        }
    }
}
