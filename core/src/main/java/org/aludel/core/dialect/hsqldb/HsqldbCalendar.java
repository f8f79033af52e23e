package org.aludel.core.dialect.hsqldb;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.aludel.core.error.CoreErrorCode;
import org.aludel.core.error.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * The calendar of HSQLDB, in which days before 1582-10-15 are those of the Julian calendar. Its driver is handed days of
 * the Gregorian calendar and takes an old one for another; what is made here arrives with the year, month and day that
 * were meant.
 */
final class HsqldbCalendar {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate JULIAN_UNTIL = LocalDate.of(1582, 10, 4);
    private static final LocalDate GREGORIAN_SINCE = LocalDate.of(1582, 10, 15);

    private HsqldbCalendar() {}

    /** A date, timestamp or moment for the driver; any other value as it is. */
    static @Nullable Object sent(@Nullable Object value) {
        if (value instanceof LocalDate date) {
            return sent(date);
        }
        if (value instanceof LocalDateTime timestamp) {
            return sent(timestamp);
        }
        return value instanceof OffsetDateTime moment ? sent(moment) : value;
    }

    static LocalDate sent(LocalDate date) {
        return date.plusDays(daysMoved(date));
    }

    static LocalDateTime sent(LocalDateTime timestamp) {
        return timestamp.plusDays(daysMoved(timestamp.toLocalDate()));
    }

    static OffsetDateTime sent(OffsetDateTime moment) {
        return moment.plusDays(daysMoved(moment.toLocalDate()));
    }

    /** How many days later a day of the Julian calendar comes than that of the same name in the Gregorian calendar. */
    private static long daysMoved(LocalDate date) {
        if (!date.isBefore(GREGORIAN_SINCE)) {
            return 0;
        }
        if (date.isBefore(FIRST) || date.isAfter(JULIAN_UNTIL)) {
            throw noSuchDay();
        }
        int year = date.getMonthValue() > 2 ? date.getYear() : date.getYear() - 1;
        return Math.floorDiv(year, 100) - Math.floorDiv(year, 400) - 2L;
    }

    private static InvalidValueException noSuchDay() {
        return new InvalidValueException(
                CoreErrorCode.CONVERSION_FAILED,
                "A date is before the year 1, or one of those from 1582-10-05 to 1582-10-14 that the calendar of HSQLDB"
                        + " leaves out. Store it in another form, such as text.");
    }
}
