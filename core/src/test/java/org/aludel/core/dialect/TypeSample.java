package org.aludel.core.dialect;

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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.aludel.core.type.Json;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;

/** A value of a type. Arrays of it are samples, too. */
record TypeSample<T>(SqlType<T> type, T value) {

    enum Mood {
        HAPPY,
        SAD
    }

    static final List<TypeSample<?>> ALL = List.of(
            of(SqlTypes.BOOLEAN, true),
            of(SqlTypes.TINYINT, (byte) -5),
            of(SqlTypes.SMALLINT, (short) 5),
            of(SqlTypes.INTEGER, -5),
            of(SqlTypes.BIGINT, 5_000_000_000L),
            of(SqlTypes.decimal(10, 2), new BigDecimal("12.34")),
            of(SqlTypes.DECIMAL, new BigDecimal("12.345678901234567890123")),
            of(SqlTypes.BIG_INTEGER, new BigInteger("123456789012345678901234567890")),
            of(SqlTypes.REAL, 1.5f),
            of(SqlTypes.DOUBLE, 1.1e300),
            of(SqlTypes.character(3), "abc"),
            of(SqlTypes.varchar(20), "it's \\ \"\u00e9\uD83D\uDE00\"{,}?"),
            of(SqlTypes.TEXT, "te'xt\nand more"),
            of(SqlTypes.CLOB, "much text"),
            of(SqlTypes.varbinary(10), new byte[] {1, 2, -1}),
            of(SqlTypes.BLOB, new byte[] {1, 0, -1}),
            of(SqlTypes.DATE, LocalDate.of(2026, 2, 28)),
            of(SqlTypes.DATE, LocalDate.of(-43, 3, 15)),
            of(SqlTypes.DATE, LocalDate.of(0, 12, 31)),
            of(SqlTypes.DATE, LocalDate.of(12026, 3, 15)),
            of(SqlTypes.time(6), LocalTime.of(23, 59, 59, 123_456_000)),
            of(SqlTypes.timeWithTimeZone(6), OffsetTime.of(10, 1, 2, 5000, ZoneOffset.ofHours(2))),
            of(SqlTypes.timestamp(6), LocalDateTime.of(2026, 3, 29, 2, 30, 0, 123_456_000)),
            of(SqlTypes.TIMESTAMP, LocalDateTime.of(-10, 3, 29, 2, 30)),
            of(SqlTypes.timestampWithTimeZone(6), OffsetDateTime.of(2026, 1, 1, 1, 1, 1, 1000, ZoneOffset.UTC)),
            of(SqlTypes.INSTANT, Instant.parse("2026-01-01T00:00:00.5Z")),
            of(SqlTypes.DURATION, Duration.parse("PT-25H-1.5S")),
            of(SqlTypes.DURATION, Duration.parse("PT49H1M0.000001S")),
            of(SqlTypes.PERIOD, Period.of(1, 2, 0)),
            of(SqlTypes.PERIOD, Period.of(-1, -2, 0)),
            of(SqlTypes.UUID, UUID.fromString("01234567-89ab-cdef-8edc-ba9876543210")),
            of(SqlTypes.JSON, Json.of("[\"x'y\"]")),
            of(SqlTypes.JSON.as(String.class, Json::of, Json::text), "[\"converted\"]"),
            of(SqlTypes.enumByName(Mood.class), Mood.SAD),
            of(SqlTypes.nativeEnum(Mood.class, "mood"), Mood.SAD));

    static <T> TypeSample<T> of(SqlType<T> type, T value) {
        return new TypeSample<>(type, value);
    }

    /** An array with this value and a null. */
    TypeSample<List<T>> inArray() {
        List<T> values = new ArrayList<>(Collections.nCopies(3, value));
        values.set(1, null);
        return new TypeSample<>(SqlTypes.arrayOf(type), values);
    }

    /** An array without elements. */
    TypeSample<List<T>> noArray() {
        return new TypeSample<>(SqlTypes.arrayOf(type), List.of());
    }

    @Override
    public String toString() {
        return type + " " + value;
    }
}
