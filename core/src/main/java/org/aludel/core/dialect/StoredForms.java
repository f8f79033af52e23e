package org.aludel.core.dialect;

import java.nio.ByteBuffer;
import java.sql.Types;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.UUID;
import org.aludel.core.error.CoreErrorCode;
import org.aludel.core.error.InvalidValueException;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.ValueBinder;
import org.aludel.core.type.ValueReader;

/**
 * The forms in which values are stored by databases that have no type of their own for them. Each method takes a plain
 * type and gives one that binds and reads the same Java values in that form; a type of other Java values comes back as
 * it is.
 */
public final class StoredForms {

    /** The day on which times are kept where they are stored as moments or timestamps. */
    public static final LocalDate DAY_OF_TIMES = LocalDate.EPOCH;

    private StoredForms() {}

    /** Lengths of time as whole numbers of nanoseconds, which fit into 64 bits for up to 292 years. */
    public static <J> SqlType<J> nanoseconds(SqlType<J> type) {
        return rebound(
                type,
                Duration.class,
                "nanoseconds",
                Types.BIGINT,
                (statement, index, value) -> statement.setLong(index, nanosecondsOf(value)),
                (row, column) -> {
                    long value = row.getLong(column);
                    return row.wasNull() ? null : Duration.ofNanos(value);
                });
    }

    /** A length of time in nanoseconds. */
    public static long nanosecondsOf(Duration value) {
        try {
            return value.toNanos();
        } catch (ArithmeticException e) {
            throw new InvalidValueException(
                    CoreErrorCode.INVALID_INTERVAL,
                    "A java.time.Duration of more than 292 years cannot be stored as a number of nanoseconds."
                            + " Store it in another form, such as a number of seconds.",
                    e);
        }
    }

    /** Numbers of years and months as whole numbers of months. */
    public static <J> SqlType<J> months(SqlType<J> type) {
        return rebound(
                type,
                Period.class,
                "months",
                Types.BIGINT,
                (statement, index, value) -> statement.setLong(index, value.toTotalMonths()),
                (row, column) -> {
                    long value = row.getLong(column);
                    return row.wasNull() ? null : Period.ofMonths(Math.toIntExact(value));
                });
    }

    /** Moments as timestamps without time zone, in UTC; the offset is forgotten. */
    public static <J> SqlType<J> utcTimestamp(SqlType<J> type) {
        return rebound(
                type,
                OffsetDateTime.class,
                "UTC timestamp",
                Types.TIMESTAMP,
                (statement, index, value) -> statement.setObject(index, utc(value)),
                (row, column) -> {
                    LocalDateTime value = row.getObject(column, LocalDateTime.class);
                    return value == null ? null : value.atOffset(ZoneOffset.UTC);
                });
    }

    /** A moment as a timestamp in UTC. */
    public static LocalDateTime utc(OffsetDateTime value) {
        return value.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
    }

    /** Times of day with an offset as times of day in UTC; the offset is forgotten. */
    public static <J> SqlType<J> utcTime(SqlType<J> type) {
        return rebound(
                type,
                OffsetTime.class,
                "UTC time",
                Types.TIME,
                (statement, index, value) -> statement.setObject(index, utc(value)),
                (row, column) -> {
                    LocalTime value = row.getObject(column, LocalTime.class);
                    return value == null ? null : value.atOffset(ZoneOffset.UTC);
                });
    }

    /** A time of day with an offset as one in UTC. */
    public static LocalTime utc(OffsetTime value) {
        return value.withOffsetSameInstant(ZoneOffset.UTC).toLocalTime();
    }

    /**
     * Times of day with an offset as moments on the first day of 1970.
     *
     * @param name what the form is called
     * @param jdbcType the code of the moments' type
     */
    public static <J> SqlType<J> timeOnFirstDay(SqlType<J> type, String name, int jdbcType) {
        return rebound(
                type,
                OffsetTime.class,
                name,
                jdbcType,
                (statement, index, value) -> statement.setObject(index, value.atDate(DAY_OF_TIMES)),
                (row, column) -> {
                    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
                    return value == null ? null : value.toOffsetTime();
                });
    }

    /** UUIDs as text of 36 characters. */
    public static <J> SqlType<J> uuidText(SqlType<J> type) {
        return rebound(
                type,
                UUID.class,
                "text",
                Types.VARCHAR,
                (statement, index, value) -> statement.setString(index, value.toString()),
                (row, column) -> {
                    String value = row.getString(column);
                    return value == null ? null : UUID.fromString(value);
                });
    }

    /** UUIDs as 16 bytes, the most significant one first. */
    public static <J> SqlType<J> uuidBytes(SqlType<J> type) {
        return rebound(
                type,
                UUID.class,
                "bytes",
                Types.BINARY,
                (statement, index, value) -> statement.setBytes(index, bytes(value)),
                (row, column) -> {
                    byte[] value = row.getBytes(column);
                    return value == null ? null : uuid(value);
                });
    }

    /** A UUID as 16 bytes. */
    public static byte[] bytes(UUID value) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits())
                .array();
    }

    /** The UUID of 16 bytes. */
    public static UUID uuid(byte[] value) {
        if (value.length != 2 * Long.BYTES) {
            throw new InvalidValueException(
                    CoreErrorCode.CONVERSION_FAILED,
                    "A value that is read as a UUID has " + value.length + " bytes instead of 16."
                            + " Correct the data, or read the column as bytes.");
        }
        ByteBuffer buffer = ByteBuffer.wrap(value);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    /** A type that binds and reads anew when its Java values are of a class, and comes back as it is otherwise. */
    @SuppressWarnings("unchecked") // J is V when the classes are the same
    public static <J, V> SqlType<J> rebound(
            SqlType<J> type,
            Class<V> javaType,
            String name,
            int jdbcType,
            ValueBinder<V> binder,
            ValueReader<V> reader) {
        if (type.javaType() != (Class<?>) javaType) {
            return type;
        }
        return (SqlType<J>) ((SqlType<V>) type).reboundBy(name, jdbcType, binder, reader);
    }
}
