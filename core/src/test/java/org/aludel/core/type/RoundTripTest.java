package org.aludel.core.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every type sends its values through a real driver and gets them back unchanged. */
class RoundTripTest {

    private static final ZoneOffset KATHMANDU = ZoneOffset.ofHoursMinutes(5, 45);

    private record Sample<J>(String columnType, SqlType<J> type, List<J> values) {

        @Override
        public String toString() {
            return type + " in " + columnType;
        }
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static <J> Sample<J> sample(String columnType, SqlType<J> type, J... values) {
        return new Sample<>(columnType, type, List.of(values));
    }

    static Stream<Sample<?>> samples() {
        return Stream.of(numbers(), texts(), bytes(), times(), others(), enums())
                .flatMap(samples -> samples);
    }

    private static Stream<Sample<?>> numbers() {
        return Stream.of(
                sample("BOOLEAN", SqlTypes.BOOLEAN, true, false),
                sample("TINYINT", SqlTypes.TINYINT, Byte.MIN_VALUE, (byte) 0, Byte.MAX_VALUE),
                sample("SMALLINT", SqlTypes.SMALLINT, Short.MIN_VALUE, (short) 0, Short.MAX_VALUE),
                sample("INTEGER", SqlTypes.INTEGER, Integer.MIN_VALUE, 0, Integer.MAX_VALUE),
                sample("BIGINT", SqlTypes.BIGINT, Long.MIN_VALUE, 0L, Long.MAX_VALUE),
                sample(
                        "DECIMAL(38, 10)",
                        SqlTypes.DECIMAL,
                        new BigDecimal("0.0000000001"),
                        new BigDecimal("-9999999999999999999999999999.9999999999")),
                sample("DECIMAL(10, 2)", SqlTypes.decimal(10, 2), new BigDecimal("1.50"), new BigDecimal("0.00")),
                sample(
                        "DECIMAL(60)",
                        SqlTypes.BIG_INTEGER,
                        BigInteger.ZERO,
                        BigInteger.TWO.pow(190),
                        BigInteger.TWO.pow(190).negate()),
                sample("DECIMAL(40)", SqlTypes.bigInteger(40), BigInteger.TEN.pow(39)),
                sample("REAL", SqlTypes.REAL, 0.1f, Float.MAX_VALUE, -Float.MIN_VALUE, Float.NEGATIVE_INFINITY),
                sample("DOUBLE PRECISION", SqlTypes.DOUBLE, 0.1, Double.MAX_VALUE, -Double.MIN_VALUE, Double.NaN));
    }

    private static Stream<Sample<?>> texts() {
        String large = "0123456789 \u00e4\ud83d\ude80".repeat(20_000);
        return Stream.of(
                sample("CHAR(1)", SqlTypes.CHAR, "a", "\u00e9"),
                sample("CHAR(4)", SqlTypes.character(4), "abcd", "a   "),
                sample("VARCHAR", SqlTypes.VARCHAR, "", " ", "it's", "line\nline\0end", "\u5c71\ud83d\ude80"),
                sample("VARCHAR(20)", SqlTypes.varchar(20), "", "12345678901234567890"),
                sample("CLOB", SqlTypes.TEXT, "", large),
                sample("CLOB", SqlTypes.CLOB, "", large),
                sample("CLOB(1000)", SqlTypes.clob(1000), "a"),
                sample("VARCHAR", SqlTypes.JSON, Json.NULL, Json.of("{\"a\" : [1, true]}")));
    }

    private static Stream<Sample<?>> bytes() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        return Stream.of(
                sample("BINARY(3)", SqlTypes.binary(3), new byte[] {0, -1, 127}),
                sample("VARBINARY", SqlTypes.VARBINARY, new byte[0], all),
                sample("VARBINARY(256)", SqlTypes.varbinary(256), all),
                sample("BLOB", SqlTypes.BLOB, new byte[0], all, new byte[300_000]),
                sample("BLOB(1000)", SqlTypes.blob(1000), all));
    }

    private static Stream<Sample<?>> times() {
        LocalTime lastNanosecond = LocalTime.MAX;
        LocalDateTime early = LocalDateTime.of(1, 1, 1, 0, 0);
        LocalDateTime late = LocalDate.of(9999, 12, 31).atTime(lastNanosecond);
        LocalDateTime inGap = LocalDateTime.of(2024, 3, 31, 2, 30); // does not exist in Central Europe
        return Stream.of(
                sample("DATE", SqlTypes.DATE, early.toLocalDate(), late.toLocalDate(), LocalDate.of(2024, 2, 29)),
                sample("DATE", SqlTypes.DATE, LocalDate.of(1582, 10, 10), LocalDate.of(-43, 3, 15)),
                sample("TIME", SqlTypes.TIME, LocalTime.MIDNIGHT, LocalTime.of(23, 59, 59)),
                sample("TIME(9)", SqlTypes.time(9), lastNanosecond, LocalTime.of(0, 0, 0, 1)),
                sample("TIME WITH TIME ZONE", SqlTypes.TIME_WITH_TIME_ZONE, OffsetTime.of(12, 0, 1, 0, KATHMANDU)),
                sample(
                        "TIME(9) WITH TIME ZONE",
                        SqlTypes.timeWithTimeZone(9),
                        lastNanosecond.atOffset(ZoneOffset.MIN),
                        LocalTime.MIN.atOffset(ZoneOffset.MAX)),
                sample("TIMESTAMP", SqlTypes.TIMESTAMP, early, inGap, LocalDateTime.of(2024, 1, 1, 0, 0, 0, 1_000)),
                sample("TIMESTAMP(9)", SqlTypes.timestamp(9), late, LocalDateTime.of(1970, 1, 1, 0, 0, 0, 1)),
                sample(
                        "TIMESTAMP WITH TIME ZONE",
                        SqlTypes.TIMESTAMP_WITH_TIME_ZONE,
                        inGap.atOffset(KATHMANDU),
                        early.atOffset(ZoneOffset.UTC)),
                sample(
                        "TIMESTAMP(9) WITH TIME ZONE",
                        SqlTypes.timestampWithTimeZone(9),
                        OffsetDateTime.of(late, ZoneOffset.MIN)),
                sample(
                        "TIMESTAMP WITH TIME ZONE",
                        SqlTypes.INSTANT,
                        Instant.EPOCH,
                        Instant.parse("1900-01-01T00:00:00Z")),
                sample("TIMESTAMP(9) WITH TIME ZONE", SqlTypes.instant(9), Instant.EPOCH.minusNanos(1)),
                sample(
                        "INTERVAL DAY(9) TO SECOND(9)",
                        SqlTypes.DURATION,
                        Duration.ZERO,
                        Duration.ofNanos(1),
                        Duration.ofNanos(-1),
                        Duration.ofDays(-3).plusMillis(1),
                        Duration.ofDays(999_999_999)),
                sample(
                        "INTERVAL YEAR(9) TO MONTH",
                        SqlTypes.PERIOD,
                        Period.ZERO,
                        Period.of(2, 11, 0),
                        Period.ofMonths(-1),
                        Period.of(-3, -4, 0)));
    }

    private static Stream<Sample<?>> others() {
        return Stream.of(
                sample("UUID", SqlTypes.UUID, new UUID(0, 0), new UUID(-1, -1), UUID.randomUUID()),
                sample("INTEGER", SqlTypes.UNKNOWN, 1, -1),
                sample("VARCHAR", SqlTypes.UNKNOWN, "text"),
                sample("INTEGER ARRAY", SqlTypes.arrayOf(SqlTypes.INTEGER), List.of(), List.of(3, 1, 2)),
                sample("DATE ARRAY", SqlTypes.arrayOf(SqlTypes.DATE), List.of(LocalDate.of(2024, 2, 29))));
    }

    private static Stream<Sample<?>> enums() {
        return Stream.of(
                sample("VARCHAR(6)", SqlTypes.enumByName(Planet.class), Planet.values()),
                sample("CHAR(20)", SqlTypes.enumByName(Planet.class, SqlTypes.character(20)), Planet.values()),
                sample("INTEGER", SqlTypes.enumByOrdinal(Planet.class), Planet.values()),
                sample("CHAR(1)", SqlTypes.enumByValue(Planet.class, SqlTypes.CHAR, Planet::sign), Planet.values()),
                sample(
                        "ENUM('VENUS', 'EARTH', 'SATURN')",
                        SqlTypes.nativeEnum(Planet.class, "planet"),
                        Planet.values()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    <J> void readsWhatItBound(Sample<J> sample) throws SQLException {
        try (ScratchColumn column = new ScratchColumn(sample.columnType())) {
            for (J value : sample.values()) {
                column.write(sample.type(), value);
                assertThat(column.read(sample.type()))
                        .isEqualTo(value)
                        .isInstanceOf(sample.type().javaType());
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    <J> void movesNull(Sample<J> sample) throws SQLException {
        try (ScratchColumn column = new ScratchColumn(sample.columnType())) {
            column.write(sample.type(), null);
            assertThat(column.isNull()).isTrue();
            assertThat(column.read(sample.type())).isNull();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    <J> void castAcceptsItsOwnValues(Sample<J> sample) {
        assertThat(sample.values())
                .allSatisfy(value -> assertThat(sample.type().cast(value)).isSameAs(value));
    }
}
