package org.aludel.core.dialect.typed;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.aludel.core.dialect.StoredForms;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.ValueBinder;
import org.aludel.core.type.ValueReader;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times for drivers that know {@link java.sql.Timestamp} and its like only. Timestamps pass as fields of a
 * calendar in UTC, so that no time zone of the virtual machine leaves out or doubles an hour; moments are stored in UTC.
 * A type of other Java values comes back as it is.
 */
public final class JdbcTimes {

    private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

    private JdbcTimes() {}

    /** A date by {@code setDate} and {@code getDate}. */
    public static <J> SqlType<J> date(SqlType<J> type) {
        return rebound(type, LocalDate.class, "date", JdbcTimes::bind, (row, column) -> {
            Date date = row.getDate(column);
            return date == null ? null : date.toLocalDate();
        });
    }

    /** A date as text such as {@code 2026-01-31}, whose day no calendar of the virtual machine moves. */
    public static <J> SqlType<J> dateAsText(SqlType<J> type) {
        return rebound(
                type,
                LocalDate.class,
                "date as text",
                (statement, index, value) -> statement.setString(index, value.toString()),
                (row, column) -> {
                    String text = row.getString(column);
                    return text == null ? null : LocalDate.parse(text);
                });
    }

    /** A time by {@code setTime} and {@code getTime}; it has whole seconds. */
    public static <J> SqlType<J> time(SqlType<J> type) {
        return rebound(
                type,
                LocalTime.class,
                "time",
                (statement, index, value) -> statement.setTime(index, Time.valueOf(value)),
                (row, column) -> {
                    Time time = row.getTime(column);
                    return time == null ? null : time.toLocalTime();
                });
    }

    /** A timestamp by {@code setTimestamp} and {@code getTimestamp}. */
    public static <J> SqlType<J> timestamp(SqlType<J> type) {
        return rebound(type, LocalDateTime.class, "timestamp", JdbcTimes::bind, JdbcTimes::read);
    }

    /** A moment as a timestamp in UTC, with the code of {@link java.sql.Types#TIMESTAMP} for null. */
    public static <J> SqlType<J> moment(SqlType<J> type) {
        return StoredForms.rebound(
                type,
                OffsetDateTime.class,
                "timestamp in UTC",
                Types.TIMESTAMP,
                (statement, index, value) -> bind(statement, index, StoredForms.utc(value)),
                (row, column) -> {
                    LocalDateTime fields = read(row, column);
                    return fields == null ? null : fields.atOffset(ZoneOffset.UTC);
                });
    }

    private static <J, V> SqlType<J> rebound(
            SqlType<J> type, Class<V> javaType, String name, ValueBinder<V> binder, ValueReader<V> reader) {
        return StoredForms.rebound(type, javaType, name, type.jdbcType(), binder, reader);
    }

    /** The classes of java.sql forget that a year is before Christ; text is refused by the database. */
    private static void bind(PreparedStatement statement, int index, LocalDate value) throws SQLException {
        if (value.getYear() < 1) {
            statement.setString(index, value.toString());
        } else {
            statement.setDate(index, Date.valueOf(value));
        }
    }

    private static void bind(PreparedStatement statement, int index, LocalDateTime value) throws SQLException {
        if (value.getYear() < 1) {
            statement.setString(index, value.toLocalDate() + " " + value.toLocalTime());
            return;
        }
        statement.setTimestamp(index, Timestamp.from(value.toInstant(ZoneOffset.UTC)), calendar());
    }

    private static @Nullable LocalDateTime read(ResultSet row, int column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column, calendar());
        return timestamp == null ? null : LocalDateTime.ofInstant(timestamp.toInstant(), ZoneOffset.UTC);
    }

    /** A new one each time, because drivers set it; without the Julian calendar, which java.time does not know. */
    @SuppressWarnings("JavaUtilDate") // java.util.Calendar takes nothing else
    private static Calendar calendar() {
        GregorianCalendar calendar = new GregorianCalendar(UTC, Locale.ROOT);
        calendar.setGregorianChange(new java.util.Date(Long.MIN_VALUE));
        return calendar;
    }
}
