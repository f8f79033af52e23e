package org.aludel.compliance.cases;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.aludel.core.type.Json;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;

/** The types that are tried out, each with values at its edges. */
final class TypeSamples {

    private static final ZoneOffset KATHMANDU = ZoneOffset.ofHoursMinutes(5, 45);
    private static final String UNICODE = "\u00e4\u00df\u5c71\ud83d\ude80";

    private TypeSamples() {}

    /** An enum to be stored in several ways. */
    enum Color {
        RED("r"),
        GREEN("g"),
        DARK_BLUE("b");

        private final String code;

        Color(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /** A value class with a type made by conversion. */
    record Email(String text) {}

    private static final SqlType<Email> EMAIL = SqlTypes.varchar(60).as(Email.class, Email::text, Email::new);

    static Stream<TypeSample<?>> all() {
        return Stream.of(numbers(), texts(), bytes(), times(), others(), conversions())
                .flatMap(samples -> samples);
    }

    private static Stream<TypeSample<?>> numbers() {
        return Stream.of(
                TypeSample.of("boolean", SqlTypes.BOOLEAN, true, false),
                TypeSample.of("tinyint", SqlTypes.TINYINT, Byte.MIN_VALUE, (byte) 0, Byte.MAX_VALUE),
                TypeSample.of("smallint", SqlTypes.SMALLINT, Short.MIN_VALUE, (short) 0, Short.MAX_VALUE),
                TypeSample.of("integer", SqlTypes.INTEGER, Integer.MIN_VALUE, 0, Integer.MAX_VALUE),
                TypeSample.of("bigint", SqlTypes.BIGINT, Long.MIN_VALUE + 1, 0L, Long.MAX_VALUE),
                TypeSample.of(
                        "decimal(10, 2)",
                        SqlTypes.decimal(10, 2),
                        new BigDecimal("99999999.99"),
                        new BigDecimal("-99999999.99"),
                        new BigDecimal("0.01"),
                        new BigDecimal("0.00"),
                        new BigDecimal("1E+3")),
                TypeSample.of(
                        "decimal(30, 10)",
                        SqlTypes.decimal(30, 10),
                        new BigDecimal("12345678901234567890.0123456789"),
                        new BigDecimal("-0.0000000001")),
                TypeSample.of(
                        "big integer",
                        SqlTypes.bigInteger(30),
                        new BigInteger("999999999999999999999999999999"),
                        BigInteger.ONE.negate(),
                        BigInteger.ZERO),
                TypeSample.of("real", SqlTypes.REAL, 0.1f, -1.5f, 16777215f, 0f).incomparable(),
                TypeSample.of("double", SqlTypes.DOUBLE, 0.1, 1e300, -1.7976931348623157e308, 5e-300, 0.0)
                        .incomparable());
    }

    private static Stream<TypeSample<?>> texts() {
        String special = "it's \"quoted\" \\ `back` % _ ? :x ${y} {z}";
        String large = ("0123456789 " + UNICODE).repeat(8_000);
        return Stream.of(
                TypeSample.of("char(4)", SqlTypes.character(4), "abcd", "x''y", "'\\\"?"),
                TypeSample.of(
                        "varchar(60)",
                        SqlTypes.varchar(60),
                        "x",
                        special,
                        UNICODE,
                        "line\r\nline\ttab",
                        "\\",
                        "'",
                        "null"),
                TypeSample.of("varchar", SqlTypes.VARCHAR, "x", special, UNICODE),
                TypeSample.of("text", SqlTypes.TEXT, "x", special, large).incomparable(),
                TypeSample.of("clob", SqlTypes.CLOB, "x", special, large).incomparable());
    }

    private static Stream<TypeSample<?>> bytes() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        byte[] large = new byte[70_000];
        for (int i = 0; i < large.length; i++) {
            large[i] = (byte) (i * 31);
        }
        return Stream.of(
                TypeSample.of("binary(4)", SqlTypes.binary(4), new byte[] {1, 0, -1, 127}),
                TypeSample.of("varbinary(256)", SqlTypes.varbinary(256), all, new byte[] {0}, new byte[] {'\'', '\\'}),
                TypeSample.of("blob", SqlTypes.BLOB, all, large, new byte[] {0}).incomparable());
    }

    private static Stream<TypeSample<?>> times() {
        return Stream.of(
                TypeSample.of(
                        "date",
                        SqlTypes.DATE,
                        LocalDate.of(2024, 2, 29),
                        LocalDate.of(1000, 1, 1),
                        LocalDate.of(1582, 10, 4),
                        LocalDate.of(1582, 10, 15),
                        LocalDate.of(1969, 12, 31),
                        LocalDate.of(9999, 12, 31)),
                TypeSample.of("time", SqlTypes.TIME, LocalTime.of(23, 59, 59), LocalTime.MIDNIGHT, LocalTime.of(2, 30)),
                TypeSample.of(
                        "time(6)",
                        SqlTypes.time(6),
                        LocalTime.of(23, 59, 59, 999_999_000),
                        LocalTime.of(0, 0, 0, 1_000)),
                TypeSample.of(
                                "time with time zone",
                                SqlTypes.TIME_WITH_TIME_ZONE,
                                OffsetTime.of(12, 30, 45, 0, ZoneOffset.UTC),
                                OffsetTime.of(23, 59, 59, 0, KATHMANDU))
                        .comparedAs(value -> ((OffsetTime) value).withOffsetSameInstant(ZoneOffset.UTC))
                        .incomparable(),
                TypeSample.of(
                        "timestamp(6)",
                        SqlTypes.timestamp(6),
                        LocalDateTime.of(2024, 2, 29, 23, 59, 59, 999_999_000),
                        LocalDateTime.of(2024, 3, 31, 2, 30),
                        LocalDateTime.of(1970, 1, 1, 0, 0),
                        LocalDateTime.of(1582, 10, 4, 1, 2, 3),
                        LocalDateTime.of(1582, 10, 15, 1, 2, 3),
                        LocalDateTime.of(1000, 1, 1, 0, 0),
                        LocalDateTime.of(9999, 12, 31, 23, 59, 59)),
                TypeSample.of(
                                "timestamp(6) with time zone",
                                SqlTypes.timestampWithTimeZone(6),
                                OffsetDateTime.of(2024, 2, 29, 23, 59, 59, 999_999_000, KATHMANDU),
                                OffsetDateTime.of(1971, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC),
                                OffsetDateTime.of(2037, 12, 31, 23, 0, 0, 0, ZoneOffset.ofHours(-8)))
                        .comparedAs(value -> ((OffsetDateTime) value).toInstant()),
                TypeSample.of(
                        "instant(6)",
                        SqlTypes.instant(6),
                        Instant.parse("2024-02-29T23:59:59.123456Z"),
                        Instant.parse("1971-01-01T00:00:00Z")),
                TypeSample.of(
                        "interval day to second",
                        SqlTypes.DURATION,
                        Duration.ofDays(3)
                                .plusHours(4)
                                .plusMinutes(5)
                                .plusSeconds(6)
                                .plusMillis(789),
                        Duration.ZERO,
                        Duration.ofSeconds(-90)),
                TypeSample.of(
                        "interval year to month",
                        SqlTypes.PERIOD,
                        Period.of(2, 3, 0),
                        Period.ZERO,
                        Period.ofMonths(-5)));
    }

    private static Stream<TypeSample<?>> others() {
        return Stream.of(
                TypeSample.of(
                        "uuid",
                        SqlTypes.UUID,
                        UUID.fromString("01234567-89ab-cdef-fedc-ba9876543210"),
                        new UUID(0, 0),
                        new UUID(-1, -1)),
                TypeSample.of(
                                "json",
                                SqlTypes.JSON,
                                Json.of(
                                        "{\"a\": [1, 2.50, null, true], \"b\": {\"c\": \"it's \\\"x\\\" \\\\ \u00e4\"}}"),
                                Json.of("[]"),
                                Json.of("\"text\""),
                                Json.of("12"),
                                Json.NULL)
                        .comparedAs(value -> ((Json) value).canonical())
                        .incomparable(),
                TypeSample.of("array of integers", SqlTypes.arrayOf(SqlTypes.INTEGER), List.of(1, -2, 3), List.of())
                        .incomparable(),
                TypeSample.of(
                                "array of texts",
                                SqlTypes.arrayOf(SqlTypes.varchar(20)),
                                List.of("a", "it's", "b,c", "\"", "\\", "{}", "null", " "),
                                List.of("x"))
                        .incomparable());
    }

    private static Stream<TypeSample<?>> conversions() {
        return Stream.of(
                TypeSample.of("enum by name", SqlTypes.enumByName(Color.class), Color.RED, Color.DARK_BLUE),
                TypeSample.of("enum by ordinal", SqlTypes.enumByOrdinal(Color.class), Color.RED, Color.GREEN),
                TypeSample.of(
                        "enum by value",
                        SqlTypes.enumByValue(Color.class, SqlTypes.character(1), Color::code),
                        Color.GREEN,
                        Color.DARK_BLUE),
                TypeSample.of("converted", EMAIL, new Email("ann@example.org"), new Email("o'hara@example.org")),
                TypeSample.of(
                                "array of enums",
                                SqlTypes.arrayOf(SqlTypes.enumByName(Color.class)),
                                List.of(Color.RED, Color.GREEN))
                        .incomparable());
    }
}
