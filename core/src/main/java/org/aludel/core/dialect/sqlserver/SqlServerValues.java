package org.aludel.core.dialect.sqlserver;

import java.sql.PreparedStatement;
import java.sql.Types;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.util.UUID;
import org.aludel.core.type.SqlType;

/** The ways of values through SQL Server's driver, where they differ from those of JDBC. */
final class SqlServerValues {

    /** The day on which times with an offset are kept, for which there is no type. */
    static final LocalDate DAY_OF_TIMES = LocalDate.EPOCH;

    /** The driver's code for {@code uniqueidentifier}. */
    private static final int GUID = -145;

    private SqlServerValues() {}

    @SuppressWarnings("unchecked") // each case knows its own Java type
    static <J> SqlType<J> of(SqlType<J> type) {
        return switch (type.kind()) {
            case TINYINT -> (SqlType<J>) tinyint((SqlType<Byte>) type);
            case UUID -> (SqlType<J>) uuid((SqlType<UUID>) type);
            case TIME_WITH_TIME_ZONE -> (SqlType<J>) time((SqlType<OffsetTime>) type);
            case INTERVAL_DAY_TO_SECOND -> (SqlType<J>) duration((SqlType<Duration>) type);
            case INTERVAL_YEAR_TO_MONTH -> (SqlType<J>) period((SqlType<Period>) type);
            default -> type;
        };
    }

    /** The server's own {@code tinyint} has no sign. */
    private static SqlType<Byte> tinyint(SqlType<Byte> type) {
        return type.reboundBy("smallint", Types.SMALLINT, PreparedStatement::setShort, (row, column) -> {
            short value = row.getShort(column);
            return row.wasNull() ? null : (byte) value;
        });
    }

    private static SqlType<UUID> uuid(SqlType<UUID> type) {
        return type.reboundBy(
                "uniqueidentifier",
                GUID,
                (statement, index, value) -> statement.setObject(index, value.toString(), GUID),
                (row, column) -> {
                    String text = row.getString(column);
                    return text == null ? null : UUID.fromString(text);
                });
    }

    private static SqlType<OffsetTime> time(SqlType<OffsetTime> type) {
        return type.reboundBy(
                "datetimeoffset",
                Types.TIMESTAMP_WITH_TIMEZONE,
                (statement, index, value) -> statement.setObject(index, value.atDate(DAY_OF_TIMES)),
                (row, column) -> {
                    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
                    return value == null ? null : value.toOffsetTime();
                });
    }

    private static SqlType<Duration> duration(SqlType<Duration> type) {
        return type.reboundBy(
                "nanoseconds",
                Types.BIGINT,
                (statement, index, value) -> statement.setLong(index, value.toNanos()),
                (row, column) -> {
                    long value = row.getLong(column);
                    return row.wasNull() ? null : Duration.ofNanos(value);
                });
    }

    private static SqlType<Period> period(SqlType<Period> type) {
        return type.reboundBy(
                "months",
                Types.INTEGER,
                (statement, index, value) -> statement.setInt(index, Math.toIntExact(value.toTotalMonths())),
                (row, column) -> {
                    int value = row.getInt(column);
                    return row.wasNull() ? null : Period.ofMonths(value).normalized();
                });
    }
}
