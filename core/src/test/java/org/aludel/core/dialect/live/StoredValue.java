package org.aludel.core.dialect.live;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.aludel.core.type.Json;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;

/**
 * A value and what a column of its type gives back for it, in databases that keep moments in UTC.
 *
 * @param type the type of the column
 * @param value what is stored
 * @param read what is read
 */
public record StoredValue<T>(SqlType<T> type, T value, T read) {

    /** Samples of all types that databases without intervals and arrays can store. */
    public static final List<StoredValue<?>> SAMPLES = List.of(
            of(SqlTypes.BOOLEAN, true),
            of(SqlTypes.TINYINT, (byte) -7),
            of(SqlTypes.SMALLINT, (short) 300),
            of(SqlTypes.INTEGER, Integer.MIN_VALUE),
            of(SqlTypes.BIGINT, Long.MAX_VALUE),
            of(SqlTypes.decimal(15, 4), new BigDecimal("12345678901.2300")),
            of(SqlTypes.decimal(10, 2), new BigDecimal("-0.10")),
            of(SqlTypes.bigInteger(18), new BigInteger("123456789012345678")),
            of(SqlTypes.REAL, 1.5f),
            of(SqlTypes.DOUBLE, -2.5e-30),
            of(SqlTypes.character(3), "abc"),
            of(SqlTypes.varchar(40), "it's \\ a \"quote\" %_ \uD83D\uDE00"),
            of(SqlTypes.TEXT, "line\nline\\"),
            of(SqlTypes.CLOB, "long text"),
            of(SqlTypes.varbinary(10), bytes("by\0tes")),
            of(SqlTypes.BLOB, bytes("blob")),
            of(SqlTypes.DATE, LocalDate.of(1582, 10, 4)),
            of(SqlTypes.TIME, LocalTime.of(23, 59, 59, 500_000_000)),
            of(SqlTypes.TIMESTAMP, LocalDateTime.of(2026, 3, 29, 2, 30, 0, 123_456_000)),
            of(SqlTypes.TIMESTAMP, LocalDateTime.of(1900, 1, 1, 0, 0)),
            new StoredValue<>(
                    SqlTypes.TIME_WITH_TIME_ZONE, OffsetTime.parse("10:15:30+02:00"), OffsetTime.parse("08:15:30Z")),
            new StoredValue<>(
                    SqlTypes.TIMESTAMP_WITH_TIME_ZONE,
                    OffsetDateTime.parse("2026-07-01T00:30:00.25+02:00"),
                    OffsetDateTime.parse("2026-06-30T22:30:00.25Z")),
            of(SqlTypes.INSTANT, Instant.parse("1969-12-31T23:59:59.999Z")),
            of(SqlTypes.DURATION, Duration.ofHours(-50).plusNanos(3)),
            of(SqlTypes.PERIOD, Period.of(-1, -3, 0)),
            of(SqlTypes.UUID, UUID.fromString("fedcba98-7654-4210-8123-456789abcdef")),
            of(SqlTypes.JSON, new Json("{\"a\": [1, \"it's\"]}")));

    private static <T> StoredValue<T> of(SqlType<T> type, T value) {
        return new StoredValue<>(type, value, value);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Stores the value and reads it again. */
    public List<Object> storedIn(LiveStatements database) throws java.sql.SQLException {
        return database.stored(type, value);
    }

    /** Looks for the stored value. */
    public int foundIn(LiveStatements database) throws java.sql.SQLException {
        return database.found(type, value);
    }

    @Override
    public String toString() {
        return type + " " + value;
    }
}
