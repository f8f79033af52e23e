package org.aludel.core.golden;

import static org.aludel.core.golden.GoldenTables.U;
import static org.aludel.core.golden.GoldenTables.u;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.select;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.aludel.core.sql.Literal;
import org.aludel.core.type.SqlTypes;

/** Constants in the text. */
final class LiteralConstructs {

    private LiteralConstructs() {}

    private static void one(Constructs all, String name, Literal<?> literal) {
        all.add(name, select(literal.as("v")));
    }

    static void addTo(Constructs all) {
        one(all, "empty string", literal(""));
        one(all, "single quote", literal("it's"));
        one(all, "double quote", literal("say \"x\""));
        one(all, "backslash", literal("a\\'b\\"));
        one(all, "newline", literal("a\nb"));
        one(all, "character U+0000", literal("a\u0000b"));
        one(all, "character beyond the first plane", literal("smile \uD83D\uDE00"));
        one(all, "question mark", literal("a ? b"));
        one(all, "colon and percent", literal(":x 100% {fn now()}"));
        one(all, "attack", literal("'; DROP TABLE users; --"));
        one(all, "negative number", literal(-5));
        one(all, "smallest long", literal(Long.MIN_VALUE));
        one(all, "decimal with exponent", literal(new BigDecimal("1E+5")));
        one(all, "decimal with many digits", literal(new BigDecimal("12345678901234567890.123456789")));
        one(all, "double", literal(1.0e-10));
        one(all, "double that is not a number", literal(Double.NaN));
        one(all, "infinite double", literal(Double.POSITIVE_INFINITY));
        one(all, "true", literal(true));
        one(all, "false", literal(false));
        one(all, "null", literal(null, SqlTypes.VARCHAR));
        one(all, "bytes", literal(new byte[] {0, (byte) 0xff, 0x7f}));
        one(all, "no bytes", literal(new byte[0]));
        one(all, "date before the year 1000", literal(LocalDate.of(44, 3, 15)));
        one(all, "timestamp of whole seconds", literal(LocalDateTime.of(2026, 1, 2, 3, 4)));
        one(all, "timestamp in nanoseconds", literal(LocalDateTime.of(2026, 1, 2, 3, 4, 5, 123_456_789)));
        all.add("true in where", select(u("id")).from(U).where(literal(true)));
        all.add("equals true", select(u("id")).from(U).where(u("active").eq(literal(true))));
        all.add(
                "minus sign before a negative number",
                select(u("age").minus(literal(-5).negate()).as("v")).from(U));
    }
}
