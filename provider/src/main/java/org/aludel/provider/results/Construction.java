package org.aludel.provider.results;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.aludel.provider.mapping.type.Boxes;
import org.jspecify.annotations.Nullable;

/**
 * Makes objects by the public constructor that takes values of some classes best: the nearest by assignment, or by numbers
 * that are widened. Immutable.
 */
public final class Construction {

    private static final int NONE = -1;
    private static final int TO_SUPERCLASS = 100;

    private final Class<?> type;
    private final Class<?>[] parameters;
    private final MethodHandle constructor;

    private Construction(Class<?> type, Class<?>[] parameters, MethodHandle constructor) {
        this.type = type;
        this.parameters = parameters;
        this.constructor = constructor;
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
            return MethodHandles.lookup()
                    .unreflectConstructor(constructor)
                    .asSpreader(Object[].class, constructor.getParameterCount())
                    .asType(MethodType.methodType(Object.class, Object[].class));
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

    /** A new object. */
    public Object make(@Nullable Object[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = Values.as(parameters[i], arguments[i]);
        }
        try {
            Object made = constructor.invokeExact(arguments);
            return made;
        } catch (Error e) {
            throw e;
        } catch (Throwable e) {
            throw QueryErrors.constructorFailed(type, e);
        }
    }
}
