package org.aludel.core.type;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Stores the constants of an enum by a value that each of them has. The values are asked for once; two converters are
 * equal when all constants have the same values, whatever function told them.
 */
record EnumByValue<E extends Enum<E>, V>(Class<E> enumClass, Map<E, V> values, Map<V, E> constants)
        implements Converter<E, V> {

    static <E extends Enum<E>, V> EnumByValue<E, V> of(Class<E> enumClass, Function<? super E, ? extends V> valueOf) {
        Map<E, V> values = new EnumMap<>(enumClass);
        Map<V, E> constants = new HashMap<>();
        for (E constant : enumClass.getEnumConstants()) {
            V value = requireNonNull(valueOf.apply(constant), () -> "the value of " + constant.name());
            E twin = constants.putIfAbsent(value, constant);
            if (twin != null) {
                throw TypeErrors.sharedEnumValue(enumClass, twin, constant);
            }
            values.put(constant, value);
        }
        return new EnumByValue<>(enumClass, Collections.unmodifiableMap(values), Map.copyOf(constants));
    }

    @Override
    public V toSql(E value) {
        return requireNonNull(values.get(value));
    }

    @Override
    public E toJava(V value) {
        E constant = constants.get(value);
        if (constant == null && value instanceof String text) {
            constant = constants.get(text.stripTrailing()); // columns of a fixed length pad texts
        }
        if (constant == null) {
            throw TypeErrors.unknownEnumValue(enumClass);
        }
        return constant;
    }
}
