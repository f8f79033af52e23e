package org.aludel.provider.mapping.type;

import java.lang.invoke.MethodType;

/** Primitive types and their wrappers. */
public final class Boxes {

    private Boxes() {}

    /** The wrapper of a primitive type; any other class itself. */
    public static Class<?> boxed(Class<?> type) {
        return type.isPrimitive() ? MethodType.methodType(type).wrap().returnType() : type;
    }
}
