package org.aludel.core.type;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** The conversions that {@link SqlType#cast} makes: to a wider number, where nothing can be lost. */
final class ValueCast {

    private static final int BYTE = 1;
    private static final int SHORT = 2;
    private static final int INTEGER = 3;
    private static final int LONG = 4;
    private static final int BIG_INTEGER = 5;

    private ValueCast() {}

    static <J> J cast(Object value, SqlType<J> type) {
        Class<J> javaType = type.javaType();
        if (javaType.isInstance(value)) {
            return javaType.cast(value);
        }
        Object widened = value instanceof Number number ? widened(number, javaType) : null;
        if (widened == null) {
            throw TypeErrors.wrongClass(type, value);
        }
        return javaType.cast(widened);
    }

    private static @Nullable Number widened(Number number, Class<?> wanted) {
        int size = wholeNumberSize(number);
        if (size == 0) {
            return number instanceof Float && wanted == Double.class ? (Number) number.doubleValue() : null;
        }
        if (wanted == BigDecimal.class) {
            return number instanceof BigInteger big ? new BigDecimal(big) : BigDecimal.valueOf(number.longValue());
        }
        if (wanted == BigInteger.class && size < BIG_INTEGER) {
            return BigInteger.valueOf(number.longValue());
        }
        if (wanted == Long.class && size < LONG) {
            return number.longValue();
        }
        if (wanted == Integer.class && size < INTEGER) {
            return number.intValue();
        }
        if (wanted == Short.class && size < SHORT) {
            return number.shortValue();
        }
        if (wanted == Double.class && size <= INTEGER) {
            return number.doubleValue();
        }
        return wanted == Float.class && size <= SHORT ? (Number) number.floatValue() : null;
    }

    /** The place of a whole number's class among those that hold more and more; 0 for other numbers. */
    private static int wholeNumberSize(Number number) {
        if (number instanceof Integer) {
            return INTEGER;
        }
        if (number instanceof Long) {
            return LONG;
        }
        if (number instanceof Short) {
            return SHORT;
        }
        if (number instanceof Byte) {
            return BYTE;
        }
        return number instanceof BigInteger ? BIG_INTEGER : 0;
    }
}
