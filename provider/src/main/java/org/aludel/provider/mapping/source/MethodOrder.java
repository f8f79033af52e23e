package org.aludel.provider.mapping.source;

import java.lang.reflect.Method;
import java.util.Comparator;

/** An order of methods that does not depend on the Java virtual machine, as that of reflection does. */
final class MethodOrder {

    static final Comparator<Method> BY_SIGNATURE =
            Comparator.comparing(Method::getName).thenComparing(method -> method.toGenericString());

    private MethodOrder() {}
}
