package org.aludel.provider.mapping.type;

import java.util.Map;

/** Primitive types and their wrappers. */
public final class Boxes {

    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            boolean.class, Boolean.class,
            byte.class, Byte.class,
            short.class, Short.class,
            char.class, Character.class,
            int.class, Integer.class,
            long.class, Long.class,
            float.class, Float.class,
            double.class, Double.class,
            void.class, Void.class);

    private Boxes() {}

    /** The wrapper of a primitive type; any other class itself. */
    public static Class<?> boxed(Class<?> type) {
        return type.isPrimitive() ? BOXES.getOrDefault(type, type) : type;
    }
}
