package org.aludel.provider.nativesql;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aludel.core.engine.Row;
import org.aludel.provider.mapping.type.Boxes;
import org.jspecify.annotations.Nullable;

/**
 * The constructor of a class that fits the columns of rows best: by their number, and where several have as many
 * parameters, by their types. Immutable and thread-safe.
 */
final class RowConstructor {

    private static final int UNFIT = -1;
    private static final int SAME = 0;
    private static final int ASSIGNABLE = 1;
    private static final int CONVERTIBLE = 4;

    private final Class<?> type;
    private final Constructor<?> constructor;
    private final Class<?>[] parameters;

    private RowConstructor(Class<?> type, Constructor<?> constructor) {
        this.type = type;
        this.constructor = constructor;
        this.parameters = constructor.getParameterTypes();
    }

    /**
     * The constructor for values of some classes.
     *
     * @param arguments the classes; Object where it is not known
     */
    static RowConstructor find(Class<?> type, List<Class<?>> arguments) {
        List<Constructor<?>> candidates = Arrays.stream(type.getDeclaredConstructors())
                .filter(constructor -> constructor.getParameterCount() == arguments.size())
                .toList();
        List<Constructor<?>> best = candidates.size() == 1 ? candidates : nearest(candidates, arguments);
        if (best.isEmpty()) {
            throw NativeErrors.noConstructor(type, arguments);
        }
        if (best.size() > 1) {
            throw NativeErrors.severalConstructors(type, arguments);
        }
        if (!best.get(0).trySetAccessible()) {
            throw NativeErrors.constructorFailed(type, null);
        }
        return new RowConstructor(type, best.get(0));
    }

    private static List<Constructor<?>> nearest(List<Constructor<?>> candidates, List<Class<?>> arguments) {
        List<Constructor<?>> best = new ArrayList<>();
        int least = Integer.MAX_VALUE;
        for (Constructor<?> candidate : candidates) {
            int distance = distance(candidate.getParameterTypes(), arguments);
            if (distance == UNFIT || distance > least) {
                continue;
            }
            if (distance < least) {
                best.clear();
                least = distance;
            }
            best.add(candidate);
        }
        return best;
    }

    private static int distance(Class<?>[] parameters, List<Class<?>> arguments) {
        int sum = 0;
        for (int i = 0; i < parameters.length; i++) {
            int one = distance(Boxes.boxed(parameters[i]), Boxes.boxed(arguments.get(i)));
            if (one == UNFIT) {
                return UNFIT;
            }
            sum += one;
        }
        return sum;
    }

    private static int distance(Class<?> parameter, Class<?> argument) {
        if (parameter == argument) {
            return SAME;
        }
        if (parameter.isAssignableFrom(argument)) {
            return ASSIGNABLE;
        }
        boolean numbers = Number.class.isAssignableFrom(parameter) && Number.class.isAssignableFrom(argument);
        return numbers || argument == Object.class ? CONVERTIBLE : UNFIT;
    }

    /** The class of a parameter; that of the wrapper for a primitive. */
    Class<?> parameter(int i) {
        return Boxes.boxed(parameters[i]);
    }

    /** A new instance. */
    Object make(Row row, int[] positions) {
        @Nullable Object[] arguments = new Object[positions.length];
        for (int i = 0; i < positions.length; i++) {
            arguments[i] = argument(i, row.get(positions[i]));
        }
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw NativeErrors.constructorFailed(type, e.getCause());
        } catch (ReflectiveOperationException e) {
            throw NativeErrors.constructorFailed(type, e);
        }
    }

    private @Nullable Object argument(int i, @Nullable Object value) {
        if (value == null) {
            if (parameters[i].isPrimitive()) {
                throw NativeErrors.nullForPrimitive(type, i);
            }
            return null;
        }
        if (!parameter(i).isInstance(value)) {
            throw NativeErrors.wrongArgument(type, i, parameters[i], value);
        }
        return value;
    }
}
