package org.aludel.core.deployment;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.core.type.TypeKind;

/** Every type that {@link SqlTypes} offers, found by reflection: a new one cannot be forgotten. */
public final class EveryType {

    private static final List<Integer> LENGTHS = List.of(1, 20, 300, 40_000);
    private static final List<Integer> DIGITS = List.of(1, 9, 20);
    private static final List<Integer> FRACTIONS = List.of(0, 3, 6);

    /** Find the type of a value; they make none of their own. */
    private static final List<String> FINDERS = List.of("find", "of", "ofValue");

    private static final String ARRAYS = "arrayOf";

    private final Map<String, SqlType<?>> types = new LinkedHashMap<>();

    private EveryType() {}

    /** An enum to store. */
    enum Weekday {
        MONDAY,
        SUNDAY
    }

    /** All types but arrays by what makes them, constants first. */
    public static Map<String, SqlType<?>> all() {
        EveryType every = new EveryType();
        Arrays.stream(SqlTypes.class.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()))
                .forEach(every::constant);
        Arrays.stream(SqlTypes.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && !FINDERS.contains(method.getName())
                        && !method.getName().equals(ARRAYS))
                .sorted(Comparator.comparing(Method::getName).thenComparing(Method::getParameterCount))
                .forEach(every::made);
        return every.types;
    }

    /** Arrays by what makes the type of their elements. */
    public static Map<String, SqlType<?>> arrays() {
        Map<String, SqlType<?>> arrays = new LinkedHashMap<>();
        all().forEach((name, element) -> arrays.put(name, SqlTypes.arrayOf(element)));
        return arrays;
    }

    private void constant(Field field) {
        try {
            types.put(field.getName(), (SqlType<?>) field.get(null));
        } catch (IllegalAccessException e) {
            throw new LinkageError(field.getName(), e);
        }
    }

    private void made(Method method) {
        List<Class<?>> parameters = List.of(method.getParameterTypes());
        if (parameters.equals(List.of(int.class))) {
            sizes((SqlType<?>) made(method, 5)).forEach(size -> put(method, size));
        } else if (parameters.equals(List.of(int.class, int.class))) {
            put(method, 10, 0);
            put(method, 10, 2);
            put(method, 20, 20);
        } else if (parameters.equals(List.of(Class.class))) {
            put(method, Weekday.class);
        } else if (parameters.equals(List.of(Class.class, SqlType.class))) {
            put(method, Weekday.class, SqlTypes.character(7));
        } else if (parameters.equals(List.of(Class.class, SqlType.class, Function.class))) {
            put(method, Weekday.class, SqlTypes.INTEGER, (Function<Weekday, Integer>) Weekday::ordinal);
        } else if (parameters.equals(List.of(Class.class, String.class))) {
            put(method, Weekday.class, "weekday");
        } else if (parameters.equals(List.of(SqlType.class))) {
            put(method, SqlTypes.INTEGER);
        } else if (parameters.equals(List.of(List.class))) {
            put(method, List.of(SqlTypes.INTEGER));
        } else if (parameters.equals(List.of(SqlType[].class))) {
            put(method, (Object) new SqlType<?>[] {SqlTypes.INTEGER, SqlTypes.DATE});
        } else {
            throw new AssertionError("What makes a type out of " + parameters + ", for " + method.getName() + "?");
        }
    }

    private static List<Integer> sizes(SqlType<?> type) {
        if (type.length() != null) {
            return LENGTHS;
        }
        return type.literalType().kind() == TypeKind.DECIMAL ? DIGITS : FRACTIONS;
    }

    private void put(Method method, Object... arguments) {
        StringBuilder name = new StringBuilder(method.getName()).append("(");
        for (Object argument : arguments) {
            if (argument instanceof Integer || argument instanceof SqlType<?>) {
                name.append(name.toString().endsWith("(") ? "" : ", ").append(argument);
            }
        }
        types.put(name.append(")").toString(), (SqlType<?>) made(method, arguments));
    }

    private static Object made(Method method, Object... arguments) {
        try {
            return method.invoke(null, arguments);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new LinkageError(method + " with " + Arrays.toString(arguments), e);
        }
    }
}
