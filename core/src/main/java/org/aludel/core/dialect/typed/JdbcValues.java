package org.aludel.core.dialect.typed;

import java.nio.ByteBuffer;
import java.sql.Types;
import java.time.Duration;
import java.time.Period;
import java.util.UUID;
import org.aludel.core.type.SqlType;
import org.jspecify.annotations.Nullable;

/** Values of types that a database has not got, as values of types that it has. */
public final class JdbcValues {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private JdbcValues() {}

    /** A UUID as its 16 bytes. */
    public static SqlType<UUID> uuid(SqlType<UUID> type) {
        return type.reboundBy(
                "bytes",
                Types.BINARY,
                (statement, index, value) -> statement.setBytes(index, bytes(value)),
                (row, column) -> fromBytes(row.getBytes(column)));
    }

    /** The bytes of a UUID, in the order in which it is written. */
    public static byte[] bytes(UUID value) {
        return ByteBuffer.allocate(16)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits())
                .array();
    }

    private static @Nullable UUID fromBytes(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    /** A time span as a number of nanoseconds, which is exact for 292 years. */
    public static SqlType<Duration> duration(SqlType<Duration> type) {
        return type.reboundBy(
                "nanoseconds",
                Types.BIGINT,
                (statement, index, value) -> statement.setLong(index, nanoseconds(value)),
                (row, column) -> {
                    long nanoseconds = row.getLong(column);
                    return row.wasNull() ? null : Duration.ofNanos(nanoseconds);
                });
    }

    /** The nanoseconds of a time span. */
    public static long nanoseconds(Duration value) {
        return Math.addExact(Math.multiplyExact(value.getSeconds(), NANOS_PER_SECOND), value.getNano());
    }

    /** Years and months as a number of months. */
    public static SqlType<Period> period(SqlType<Period> type) {
        return type.reboundBy(
                "months",
                Types.INTEGER,
                (statement, index, value) -> statement.setInt(index, Math.toIntExact(value.toTotalMonths())),
                (row, column) -> {
                    int months = row.getInt(column);
                    return row.wasNull() ? null : Period.ofMonths(months);
                });
    }
}
