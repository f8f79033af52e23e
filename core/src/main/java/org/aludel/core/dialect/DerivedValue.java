package org.aludel.core.dialect;

import org.jspecify.annotations.Nullable;

/**
 * How a value that is sent is made of the values of two parameters, for what a database does not take as it is given.
 *
 * @param other the position of the second parameter among {@code Statement.parameters()}; may be the first one again
 * @param function makes the value
 */
public record DerivedValue(int other, Function function) {

    /** Makes a value of those of two parameters; has no side effects. */
    @FunctionalInterface
    public interface Function {

        /** The value to be sent; null for SQL's {@code NULL}. */
        @Nullable
        Object of(@Nullable Object value, @Nullable Object other);
    }
}
