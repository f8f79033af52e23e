package org.aludel.provider.mapping.assembly;

import java.lang.invoke.MethodType;

/** Classes that can hold null. */
final class Boxed {

    private Boxed() {}

    /** The wrapper of a primitive; any other class itself. */
    static Class<?> of(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }
}
