package org.aludel.core.dialect.typed;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.aludel.core.type.ArrayType;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;

/**
 * Types of databases that have neither time zones, intervals nor UUIDs, and whose drivers want the classes of
 * {@code java.sql}: moments are timestamps in UTC, time spans numbers of nanoseconds or months, UUIDs bytes. Immutable
 * and thread-safe, as subclasses must be.
 */
public abstract class ZonelessTypes extends TypedTypes {

    protected ZonelessTypes(String dialectName) {
        super(dialectName);
    }

    @Override
    @SuppressWarnings("unchecked") // the kind and the Java class together tell the type
    protected <J> SqlType<J> resolvePlain(SqlType<J> type) {
        return switch (type.kind()) {
            case DATE ->
                type.javaType() == LocalDate.class ? (SqlType<J>) JdbcTimes.date((SqlType<LocalDate>) type) : type;
            case TIME ->
                type.javaType() == LocalTime.class ? (SqlType<J>) JdbcTimes.time((SqlType<LocalTime>) type) : type;
            case TIMESTAMP ->
                type.javaType() == LocalDateTime.class
                        ? (SqlType<J>) JdbcTimes.timestamp((SqlType<LocalDateTime>) type)
                        : type;
            case TIMESTAMP_WITH_TIME_ZONE ->
                type.javaType() == OffsetDateTime.class
                        ? (SqlType<J>) JdbcTimes.moment((SqlType<OffsetDateTime>) type)
                        : type;
            case INTERVAL_DAY_TO_SECOND ->
                type.javaType() == Duration.class ? (SqlType<J>) JdbcValues.duration((SqlType<Duration>) type) : type;
            case INTERVAL_YEAR_TO_MONTH ->
                type.javaType() == Period.class ? (SqlType<J>) JdbcValues.period((SqlType<Period>) type) : type;
            case UUID -> type.javaType() == UUID.class ? (SqlType<J>) JdbcValues.uuid((SqlType<UUID>) type) : type;
            default -> type;
        };
    }

    @Override
    protected String date(String text) {
        return "DATE('" + text + "')";
    }

    @Override
    protected String time(String text) {
        return "TIME('" + text.substring(0, 8) + "')";
    }

    @Override
    protected String timestamp(String text) {
        return "TIMESTAMP('" + text + "')";
    }

    @Override
    protected String timestampWithTimeZone(OffsetDateTime value, String text) {
        OffsetDateTime utc = value.withOffsetSameInstant(ZoneOffset.UTC);
        return literal(SqlTypes.TIMESTAMP, utc.toLocalDateTime());
    }

    @Override
    protected String timeWithTimeZone(String text) {
        throw unsupported(SqlTypes.TIME_WITH_TIME_ZONE);
    }

    @Override
    protected String array(ArrayType<?> type, List<?> values) {
        throw unsupported(type);
    }

    @Override
    protected String interval(Duration value) {
        return String.valueOf(JdbcValues.nanoseconds(value));
    }

    @Override
    protected String interval(Period value) {
        return String.valueOf(value.toTotalMonths());
    }

    /** The digits of bytes in hexadecimal. */
    protected static String hex(byte[] value) {
        return HexFormat.of().formatHex(value);
    }
}
