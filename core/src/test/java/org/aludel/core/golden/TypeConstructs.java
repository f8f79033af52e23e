package org.aludel.core.golden;

import static org.aludel.core.golden.GoldenTables.U;
import static org.aludel.core.golden.GoldenTables.u;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.value;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aludel.core.type.Json;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;

/** Casts to every type, and a parameter of every type in a select list and in a comparison. */
final class TypeConstructs {

    private TypeConstructs() {}

    /** A value of each type. */
    static Map<SqlType<?>, Object> values() {
        Map<SqlType<?>, Object> values = new LinkedHashMap<>();
        LocalDateTime time = LocalDateTime.of(2026, 1, 2, 3, 4, 5, 678_900_000);
        values.put(SqlTypes.BOOLEAN, true);
        values.put(SqlTypes.TINYINT, (byte) 1);
        values.put(SqlTypes.SMALLINT, (short) 2);
        values.put(SqlTypes.INTEGER, 3);
        values.put(SqlTypes.BIGINT, 4L);
        values.put(SqlTypes.DECIMAL, new BigDecimal("5.5"));
        values.put(SqlTypes.decimal(10, 2), new BigDecimal("6.25"));
        values.put(SqlTypes.BIG_INTEGER, BigInteger.TEN);
        values.put(SqlTypes.bigInteger(20), BigInteger.TWO);
        values.put(SqlTypes.REAL, 1.5f);
        values.put(SqlTypes.DOUBLE, 2.5d);
        values.put(SqlTypes.CHAR, "c");
        values.put(SqlTypes.character(3), "abc");
        values.put(SqlTypes.VARCHAR, "text");
        values.put(SqlTypes.varchar(20), "text");
        values.put(SqlTypes.TEXT, "long text");
        values.put(SqlTypes.CLOB, "longer text");
        values.put(SqlTypes.binary(2), new byte[] {1, 2});
        values.put(SqlTypes.VARBINARY, new byte[] {1, 2, 3});
        values.put(SqlTypes.varbinary(16), new byte[] {4});
        values.put(SqlTypes.BLOB, new byte[] {5});
        values.put(SqlTypes.DATE, time.toLocalDate());
        values.put(SqlTypes.TIME, LocalTime.of(3, 4, 5));
        values.put(SqlTypes.time(3), time.toLocalTime());
        values.put(SqlTypes.TIME_WITH_TIME_ZONE, OffsetTime.of(LocalTime.of(3, 4, 5), ZoneOffset.ofHours(2)));
        values.put(SqlTypes.TIMESTAMP, time);
        values.put(SqlTypes.timestamp(3), time);
        values.put(SqlTypes.TIMESTAMP_WITH_TIME_ZONE, OffsetDateTime.of(time, ZoneOffset.ofHours(2)));
        values.put(SqlTypes.INSTANT, Instant.parse("2026-01-02T03:04:05.678900Z"));
        values.put(SqlTypes.DURATION, Duration.ofSeconds(90_061, 500_000_000));
        values.put(SqlTypes.PERIOD, Period.ofMonths(14));
        values.put(SqlTypes.UUID, new UUID(0x0123456789abcdefL, 0x8edcba9876543210L));
        values.put(SqlTypes.JSON, Json.of("{\"a\":1}"));
        values.put(SqlTypes.arrayOf(SqlTypes.INTEGER), List.of(1, 2));
        values.put(SqlTypes.arrayOf(SqlTypes.varchar(20)), List.of("a", "b"));
        values.put(SqlTypes.enumByName(Weekday.class), Weekday.MONDAY);
        values.put(SqlTypes.enumByOrdinal(Weekday.class), Weekday.SUNDAY);
        values.put(SqlTypes.nativeEnum(Weekday.class, "weekday"), Weekday.MONDAY);
        return values;
    }

    /** An enum to store. */
    enum Weekday {
        MONDAY,
        SUNDAY
    }

    static void addTo(Constructs all) {
        values().forEach((type, value) -> add(all, type, value));
        all.add("null parameter", select(value(null, SqlTypes.DATE).as("v")));
        all.add(
                "cast in where",
                select(u("id")).from(U).where(u("age").cast(SqlTypes.VARCHAR).eq("7")));
        all.add(
                "cast of a null",
                select(literal(null, SqlTypes.INTEGER).cast(SqlTypes.BIGINT).as("v")));
        all.add("try_cast", select(u("name").tryCast(SqlTypes.INTEGER).as("v")).from(U));
        all.add("coerce", select(u("age").coerce(SqlTypes.BIGINT).as("v")).from(U));
        all.add(
                "date plus date literal",
                select(u("id")).from(U).where(u("born").lt(literal(LocalDate.of(2000, 2, 29)))));
    }

    private static <T> void add(Constructs all, SqlType<T> type, Object value) {
        String name = type.toString();
        all.add("cast to " + name, select(u("name").cast(type).as("v")).from(U));
        all.add("parameter of " + name, select(value(type.cast(value), type).as("v")));
        all.add("literal of " + name, select(literal(type.cast(value), type).as("v")));
    }
}
