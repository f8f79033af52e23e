package org.aludel.core.dialect.sqlite;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;
import java.util.Locale;
import org.aludel.core.dialect.StoredForms;
import org.aludel.core.error.CoreErrorCode;
import org.aludel.core.error.InvalidValueException;

/** Dates and times as text. What others wrote is read in all forms that SQLite's own functions take, except numbers. */
final class SqliteTimes {

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT);

    private static final DateTimeFormatter TIME_WITH_OFFSET = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffsetId()
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    private static final DateTimeFormatter ANY = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("[ ]['T']")
            .optionalStart()
            .append(TIME_WITH_OFFSET)
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    private SqliteTimes() {}

    static boolean isTemporal(Object value) {
        return value instanceof TemporalAccessor;
    }

    /** A date or time as it is stored. */
    static String text(Object value) {
        if (value instanceof LocalTime time) {
            return TIME.format(time);
        }
        if (value instanceof OffsetTime time) {
            return TIME.format(StoredForms.utc(time));
        }
        if (value instanceof LocalDateTime timestamp) {
            return timestamp.toLocalDate() + " " + TIME.format(timestamp);
        }
        if (value instanceof OffsetDateTime moment) {
            return text(StoredForms.utc(moment));
        }
        return value.toString();
    }

    static LocalDate date(String text) {
        return parsed(ANY, text, LocalDate::from);
    }

    static LocalTime time(String text) {
        return parsed(TIME_WITH_OFFSET, text, LocalTime::from);
    }

    static OffsetTime offsetTime(String text) {
        return parsed(TIME_WITH_OFFSET, text, SqliteTimes::offsetTime);
    }

    private static OffsetTime offsetTime(TemporalAccessor time) {
        return time.isSupported(ChronoField.OFFSET_SECONDS)
                ? OffsetTime.from(time)
                : LocalTime.from(time).atOffset(ZoneOffset.UTC);
    }

    static LocalDateTime timestamp(String text) {
        return parsed(ANY, text, SqliteTimes::timestamp);
    }

    private static LocalDateTime timestamp(TemporalAccessor time) {
        return time.isSupported(ChronoField.NANO_OF_DAY)
                ? LocalDateTime.from(time)
                : LocalDate.from(time).atStartOfDay();
    }

    static OffsetDateTime moment(String text) {
        return parsed(ANY, text, SqliteTimes::moment);
    }

    private static OffsetDateTime moment(TemporalAccessor time) {
        return time.isSupported(ChronoField.OFFSET_SECONDS)
                ? OffsetDateTime.from(time)
                : timestamp(time).atOffset(ZoneOffset.UTC);
    }

    private static <T> T parsed(DateTimeFormatter format, String text, TemporalQuery<T> query) {
        try {
            return format.parse(text, query);
        } catch (DateTimeException e) { // not kept as the cause: it quotes the value
            throw new InvalidValueException(
                    CoreErrorCode.CONVERSION_FAILED,
                    "A text that is read as a date or time is none. Dates and times are stored as text such as"
                            + " 2026-01-31, 23:59:59.5 or 2026-01-31 23:59:59.5; correct the data, or read the column"
                            + " as what it is.");
        }
    }
}
