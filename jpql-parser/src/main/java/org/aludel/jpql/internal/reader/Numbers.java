package org.aludel.jpql.internal.reader;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.aludel.jpql.error.QueryPlace;

/** What numeric literals say: the suffix chooses the Java type; without one it is Integer or Double. */
final class Numbers {

    private static final int GREATEST_EXPONENT = 9_999;

    private Numbers() {}

    /**
     * The value of a literal.
     *
     * @param text the literal in upper case, without underscores, maybe with a minus in front
     * @param whole whether it has neither a fraction nor an exponent
     */
    static Number parse(String text, boolean whole, QueryPlace place) {
        if (text.endsWith("BI")) {
            return new BigInteger(digits(text, 2, whole, place));
        }
        if (text.endsWith("BD")) {
            return bigDecimal(text.substring(0, text.length() - 2), place);
        }
        if (text.endsWith("L")) {
            return wholeLong(digits(text, 1, whole, place), place);
        }
        if (text.endsWith("F")) {
            return floating(text, place);
        }
        return text.endsWith("D") || !whole ? doubled(text, place) : integer(text, place);
    }

    private static String digits(String text, int suffix, boolean whole, QueryPlace place) {
        if (!whole) {
            throw ReaderErrors.fractionOfWholeNumber(place);
        }
        return text.substring(0, text.length() - suffix);
    }

    private static Number bigDecimal(String text, QueryPlace place) {
        try {
            BigDecimal value = new BigDecimal(text);
            if (Math.abs((long) value.scale()) <= GREATEST_EXPONENT) {
                return value;
            }
        } catch (NumberFormatException e) {
            // refused below
        }
        throw ReaderErrors.numberOutOfRange(place, "BigDecimal", "Its exponent is too great.");
    }

    private static Number wholeLong(String digits, QueryPlace place) {
        try {
            return Long.valueOf(digits);
        } catch (NumberFormatException e) {
            throw ReaderErrors.numberOutOfRange(place, "Long", "Write BI behind it to make it a BigInteger.");
        }
    }

    private static Number integer(String digits, QueryPlace place) {
        try {
            return Integer.valueOf(digits);
        } catch (NumberFormatException e) {
            throw ReaderErrors.numberOutOfRange(place, "Integer", "Write L behind it to make it a Long.");
        }
    }

    private static Number floating(String text, QueryPlace place) {
        Float value = Float.valueOf(text);
        if (value.isInfinite() || value == 0 && hasDigits(text)) {
            throw ReaderErrors.numberOutOfRange(place, "Float", "Write D behind it to make it a Double.");
        }
        return value;
    }

    private static Number doubled(String text, QueryPlace place) {
        Double value = Double.valueOf(text);
        if (value.isInfinite() || value == 0 && hasDigits(text)) {
            throw ReaderErrors.numberOutOfRange(place, "Double", "Write BD behind it to make it a BigDecimal.");
        }
        return value;
    }

    /** Whether a literal that was rounded to zero is not written as zero. */
    private static boolean hasDigits(String text) {
        int exponent = text.indexOf('E');
        String mantissa = exponent < 0 ? text : text.substring(0, exponent);
        return mantissa.chars().anyMatch(c -> c >= '1' && c <= '9');
    }
}
