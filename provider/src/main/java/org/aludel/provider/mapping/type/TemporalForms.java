package org.aludel.provider.mapping.type;

import static java.util.Objects.requireNonNullElse;

import jakarta.persistence.TemporalType;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.Calendar;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.provider.mapping.source.MappingProblems;
import org.jspecify.annotations.Nullable;

/**
 * How dates and times are stored. The old classes {@code Date}, {@code Calendar} and those of {@code java.sql} mean a date
 * and time in the time zone of the virtual machine, as JDBC has it; two of them are equal when the same is stored for both.
 * A {@code Date} or {@code Calendar} without {@code @Temporal} is a timestamp.
 *
 * <p>A timestamp has as many digits as a database can have, unless {@code secondPrecision} says otherwise, and a time of
 * day has none. A version has 6, which all databases keep, so that it comes back as it was written.
 */
@SuppressWarnings({"JavaUtilDate", "deprecation"
}) // the old classes are what this is about; @Temporal is deprecated too
final class TemporalForms {

    private static final int MOST_DIGITS = 9;

    private static final Conversion<Instant, LocalDateTime> IN_UTC = new Conversion<>(
            Instant.class,
            instant -> LocalDateTime.ofInstant(instant, ZoneOffset.UTC),
            local -> local.toInstant(ZoneOffset.UTC));
    private static final Conversion<java.sql.Date, LocalDate> SQL_DATE =
            new Conversion<>(java.sql.Date.class, java.sql.Date::toLocalDate, java.sql.Date::valueOf);
    private static final Conversion<Time, LocalTime> SQL_TIME =
            new Conversion<>(Time.class, TemporalForms::localTime, TemporalForms::sqlTime);
    private static final Conversion<Timestamp, LocalDateTime> SQL_TIMESTAMP =
            new Conversion<>(Timestamp.class, Timestamp::toLocalDateTime, Timestamp::valueOf);
    private static final Conversion<Timestamp, Instant> SQL_MOMENT =
            new Conversion<>(Timestamp.class, Timestamp::toInstant, Timestamp::from);

    private static final Conversion<Date, LocalDate> DATE =
            SQL_DATE.after(Date.class, date -> new java.sql.Date(date.getTime()), date -> new Date(date.getTime()));
    private static final Conversion<Date, LocalTime> TIME =
            SQL_TIME.after(Date.class, date -> new Time(date.getTime()), time -> new Date(time.getTime()));
    private static final Conversion<Date, LocalDateTime> TIMESTAMP =
            SQL_TIMESTAMP.after(Date.class, TemporalForms::timestamp, timestamp -> new Date(timestamp.getTime()));
    private static final Conversion<Date, Instant> MOMENT =
            SQL_MOMENT.after(Date.class, TemporalForms::timestamp, timestamp -> new Date(timestamp.getTime()));

    private static final Conversion<Calendar, LocalDate> CALENDAR_DATE = ofCalendar(DATE);
    private static final Conversion<Calendar, LocalTime> CALENDAR_TIME = ofCalendar(TIME);
    private static final Conversion<Calendar, LocalDateTime> CALENDAR_TIMESTAMP = ofCalendar(TIMESTAMP);
    private static final Conversion<Calendar, Instant> CALENDAR_MOMENT = ofCalendar(MOMENT);

    private static final Set<Class<?>> CLASSES = Set.of(
            LocalDate.class,
            LocalTime.class,
            LocalDateTime.class,
            OffsetTime.class,
            OffsetDateTime.class,
            Instant.class,
            Date.class,
            Calendar.class,
            java.sql.Date.class,
            Time.class,
            Timestamp.class);

    private static final Map<Class<?>, TemporalType> SQL_CLASSES = Map.of(
            java.sql.Date.class, TemporalType.DATE,
            Time.class, TemporalType.TIME,
            Timestamp.class, TemporalType.TIMESTAMP);

    private final BasicDeclaration declaration;
    private final boolean moments;
    private final int timestampDigits;
    private final int timeDigits;

    private TemporalForms(BasicDeclaration declaration) {
        this.declaration = declaration;
        this.moments = ColumnWords.of(declaration).meanMoments();
        int given = declaration.secondPrecision();
        this.timestampDigits =
                given >= 0 ? given : declaration.role() == ValueRole.VERSION ? VersionValues.DIGITS : MOST_DIGITS;
        this.timeDigits = Math.max(given, 0);
    }

    /** Whether {@code @Temporal} may stand on a value. */
    static boolean allowsTemporal(Class<?> type, TemporalType temporal) {
        return type == Date.class || type == Calendar.class || SQL_CLASSES.get(type) == temporal;
    }

    /** Whether values of a class are dates or times. */
    static boolean areOf(Class<?> type) {
        return CLASSES.contains(type);
    }

    /** The form of a date or time; null if there is a problem with it. */
    static @Nullable BasicType<?> of(BasicDeclaration declaration, MappingProblems problems) {
        if (declaration.secondPrecision() < -1) {
            problems.add(TypeProblems.negativePrecision(declaration));
            return null;
        }
        return new TemporalForms(declaration).form(declaration.boxedClass());
    }

    private BasicType<?> form(Class<?> type) {
        if (type == LocalDate.class) {
            return BasicType.immutable(SqlTypes.DATE);
        }
        if (type == LocalTime.class) {
            return BasicType.immutable(SqlTypes.time(timeDigits));
        }
        if (type == OffsetTime.class) {
            return BasicType.immutable(SqlTypes.timeWithTimeZone(timeDigits));
        }
        if (type == LocalDateTime.class) {
            return BasicType.immutable(SqlTypes.timestamp(timestampDigits));
        }
        if (type == OffsetDateTime.class) {
            return BasicType.immutable(SqlTypes.timestampWithTimeZone(timestampDigits));
        }
        return type == Instant.class ? BasicType.immutable(instant()) : oldForm(type);
    }

    private SqlType<Instant> instant() {
        return ColumnWords.of(declaration).meanLocalTimestamps()
                ? IN_UTC.over(SqlTypes.timestamp(timestampDigits))
                : SqlTypes.instant(timestampDigits);
    }

    private BasicType<?> oldForm(Class<?> type) {
        if (type == java.sql.Date.class) {
            return dated(SQL_DATE, SqlTypes.DATE);
        }
        if (type == Time.class) {
            return dated(SQL_TIME, SqlTypes.time(timeDigits));
        }
        if (type == Timestamp.class) {
            return moments
                    ? dated(SQL_MOMENT, SqlTypes.instant(timestampDigits))
                    : dated(SQL_TIMESTAMP, SqlTypes.timestamp(timestampDigits));
        }
        return type == Date.class ? date() : calendar();
    }

    private BasicType<Date> date() {
        return switch (requireNonNullElse(declaration.temporal(), TemporalType.TIMESTAMP)) {
            case DATE -> dated(DATE, SqlTypes.DATE);
            case TIME -> dated(TIME, SqlTypes.time(timeDigits));
            case TIMESTAMP ->
                moments
                        ? dated(MOMENT, SqlTypes.instant(timestampDigits))
                        : dated(TIMESTAMP, SqlTypes.timestamp(timestampDigits));
        };
    }

    private BasicType<Calendar> calendar() {
        return switch (requireNonNullElse(declaration.temporal(), TemporalType.TIMESTAMP)) {
            case DATE -> calendar(CALENDAR_DATE, SqlTypes.DATE);
            case TIME -> calendar(CALENDAR_TIME, SqlTypes.time(timeDigits));
            case TIMESTAMP ->
                moments
                        ? calendar(CALENDAR_MOMENT, SqlTypes.instant(timestampDigits))
                        : calendar(CALENDAR_TIMESTAMP, SqlTypes.timestamp(timestampDigits));
        };
    }

    @SuppressWarnings("unchecked") // the clone of a date is of its class
    private static <D extends Date, S> BasicType<D> dated(Conversion<D, S> conversion, SqlType<S> base) {
        return new BasicType<>(
                conversion.over(base), Mutability.mutable(date -> (D) date.clone(), conversion::storeEqually));
    }

    private static <S> BasicType<Calendar> calendar(Conversion<Calendar, S> conversion, SqlType<S> base) {
        return new BasicType<>(
                conversion.over(base),
                Mutability.mutable(calendar -> (Calendar) calendar.clone(), conversion::storeEqually));
    }

    private static <S> Conversion<Calendar, S> ofCalendar(Conversion<Date, S> dates) {
        return dates.after(Calendar.class, Calendar::getTime, TemporalForms::calendar);
    }

    private static Calendar calendar(Date date) {
        Calendar calendar = Calendar.getInstance(TimeZone.getDefault(), Locale.getDefault(Locale.Category.FORMAT));
        calendar.setTime(date);
        return calendar;
    }

    private static Timestamp timestamp(Date date) {
        return date instanceof Timestamp exact ? exact : new Timestamp(date.getTime());
    }

    private static LocalTime localTime(Time time) {
        return time.toLocalTime().with(ChronoField.MILLI_OF_SECOND, Math.floorMod(time.getTime(), 1000));
    }

    private static Time sqlTime(LocalTime time) {
        return new Time(Time.valueOf(time).getTime() + time.get(ChronoField.MILLI_OF_SECOND));
    }
}
