package org.aludel.provider.language;

import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Results as texts that show the class of numbers, as literals of the query language do: {@code 1}, {@code 1L},
 * {@code 1BI}, {@code 1.5F}, {@code 1.5D}, {@code 1.50BD}. Rows stand between semicolons, values of a row in brackets.
 */
final class Results {

    private Results() {}

    static String text(List<?> rows) {
        return rows.stream().map(Results::text).collect(Collectors.joining("; "));
    }

    static String text(@Nullable Object value) {
        if (value instanceof Object[] row) {
            return Arrays.stream(row).map(Results::text).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Tuple tuple) {
            return text(tuple.toArray());
        }
        return value + suffix(value);
    }

    private static String suffix(@Nullable Object value) {
        if (value instanceof Long) {
            return "L";
        }
        if (value instanceof Float) {
            return "F";
        }
        if (value instanceof Double) {
            return "D";
        }
        if (value instanceof BigInteger) {
            return "BI";
        }
        return value instanceof BigDecimal ? "BD" : "";
    }
}
