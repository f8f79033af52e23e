package org.aludel.provider.criteria;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that an application writes as texts where it compares with an attribute whose type it does not say, as in {@code
 * builder.equal(root.get("id"), "1")}.
 */
final class Numerals {

    private static final Map<Class<?>, Function<String, Number>> READERS = Map.of(
            Byte.class, Byte::valueOf,
            Short.class, Short::valueOf,
            Integer.class, Integer::valueOf,
            Long.class, Long::valueOf,
            Float.class, Float::valueOf,
            Double.class, Double::valueOf,
            BigInteger.class, BigInteger::new,
            BigDecimal.class, BigDecimal::new);

    private Numerals() {}

    /** Whether a text may be a number of some class; false if it is none of any. */
    static boolean mayBeNumber(String text) {
        String trimmed = text.strip();
        return !trimmed.isEmpty()
                && (Character.isDigit(trimmed.charAt(0)) || "+-.NI".indexOf(trimmed.charAt(0)) >= 0); // NaN, Infinity
    }

    /** The number that a text is; null if the value is no text, or the text no number of the class. */
    static @Nullable Number read(Class<?> type, Object value) {
        Function<String, Number> reader = READERS.get(type);
        if (reader == null || !(value instanceof String text)) {
            return null;
        }
        try {
            return reader.apply(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
