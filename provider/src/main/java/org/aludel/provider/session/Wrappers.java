package org.aludel.provider.session;

import java.lang.invoke.MethodType;

/** Classes of keys as they are given: primitives in their wrappers. */
final class Wrappers {

    private Wrappers() {}

    static Class<?> of(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }
}
