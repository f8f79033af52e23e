package org.aludel.provider.results;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.aludel.provider.mapping.type.Boxes;
import org.jspecify.annotations.Nullable;

/** Numbers of one class as numbers of another; other values stay as they are. */
final class Values {

    /** The classes of numbers, each of which takes those before it without loss that matters. */
    private static final List<Class<?>> WIDER = List.of(
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            BigInteger.class,
            BigDecimal.class,
            Float.class,
            Double.class);

    private static final List<Class<?>> WHOLE = WIDER.subList(0, WIDER.indexOf(BigInteger.class) + 1);

    private Values() {}

    /**
     * A value as an instance of a class, if it is a number and the class is one of numbers.
     *
     * @param wanted the class, no primitive type
     */
    static @Nullable Object as(Class<?> wanted, @Nullable Object value) {
        if (!(value instanceof Number number) || wanted.isInstance(value)) {
            return value;
        }
        if (wanted == Long.class) {
            return number.longValue();
        }
        if (wanted == Integer.class) {
            return number.intValue();
        }
        if (wanted == Double.class) {
            return number.doubleValue();
        }
        if (wanted == Float.class) {
            return number.floatValue();
        }
        if (wanted == Short.class) {
            return number.shortValue();
        }
        if (wanted == Byte.class) {
            return number.byteValue();
        }
        if (wanted == BigInteger.class) {
            return decimal(number).toBigInteger();
        }
        return wanted == BigDecimal.class ? decimal(number) : value;
    }

    /** A number as one of a class without fractional digits; null if that is another class, or another number. */
    static @Nullable Object whole(Class<?> type, Object value) {
        Class<?> wanted = Boxes.boxed(type);
        if (!(value instanceof Number given) || !WHOLE.contains(wanted) || !Double.isFinite(given.doubleValue())) {
            return null;
        }
        Object whole = requireNonNull(as(wanted, value));
        return decimal(given).compareTo(decimal((Number) whole)) == 0 ? whole : null;
    }

    private static BigDecimal decimal(Number number) {
        return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
    }

    /** How far one class of numbers is from a wider one; -1 if it is not wider. */
    static int widening(Class<?> from, Class<?> to) {
        int narrow = WIDER.indexOf(from);
        int wide = WIDER.indexOf(to);
        return narrow < 0 || wide < narrow ? -1 : wide - narrow;
    }
}
