package org.aludel.core.dialect;

import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;

/**
 * Asks exceptions of drivers for details that JDBC has no method for, without the driver being there at compile time.
 * Answers null where the exception has no such method, or where it may not be called (in a native image, for example).
 */
public final class VendorDetails {

    private VendorDetails() {}

    /** The answer of a public method without parameters, or null. */
    public static @Nullable Object of(Object source, String method) {
        try {
            return source.getClass().getMethod(method).invoke(source);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            return null;
        }
    }

    /** The answer of a public method without parameters when it is a text that is not empty, or null. */
    public static @Nullable String textOf(Object source, String method) {
        return of(source, method) instanceof String text && !text.isEmpty() ? text : null;
    }
}
