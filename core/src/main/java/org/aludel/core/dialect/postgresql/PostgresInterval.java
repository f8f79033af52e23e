package org.aludel.core.dialect.postgresql;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time span as the server writes it. Its text depends on the connection's setting {@code IntervalStyle}; each of the four
 * styles is understood here, because the driver's own class misreads one of them.
 *
 * @param months years and months
 * @param days days, which are not the same as 24 hours
 * @param nanos the time part
 */
record PostgresInterval(long months, long days, BigDecimal nanos) {

    private static final BigDecimal NANOS_PER_SECOND = BigDecimal.valueOf(1_000_000_000);

    /** A clock, a number of years and months, a number with a unit, or a number that is one of days. */
    private static final Pattern PART =
            Pattern.compile("(?<sign>[-+]?)(?:(?<hours>\\d+):(?<minutes>\\d+):(?<seconds>[\\d.]+)"
                    + "|(?<years>\\d+)-(?<months>\\d+)"
                    + "|(?<number>[\\d.]+) ?(?<unit>[A-Za-z]*))");

    static PostgresInterval parse(String text) {
        return text.startsWith("P") ? parseIso(text) : parseWords(text);
    }

    private static PostgresInterval parseIso(String text) {
        int time = text.indexOf('T');
        Sum sum = new Sum();
        Matcher part = PART.matcher(text);
        while (part.find()) {
            // The letter M is a month before the T and a minute behind it.
            boolean minutes = part.group("unit").startsWith("M") && time >= 0 && part.start() > time;
            sum.add(part.group("sign"), part.group("number"), minutes ? "min" : isoUnit(part.group("unit")));
        }
        return sum.interval(false);
    }

    private static String isoUnit(String letters) {
        return switch (letters.charAt(0)) {
            case 'Y' -> "year";
            case 'M' -> "mon";
            case 'D' -> "day";
            case 'H' -> "hour";
            default -> "sec";
        };
    }

    private static PostgresInterval parseWords(String text) {
        Sum sum = new Sum();
        Matcher part = PART.matcher(text);
        String sign = "";
        while (part.find()) {
            // In the style of standard SQL, one sign at the beginning is that of all parts.
            boolean bare = part.group("number") == null || part.group("unit").isEmpty();
            sign = part.group("sign").isEmpty() && bare ? sign : part.group("sign");
            if (part.group("hours") != null) {
                sum.add(sign, part.group("hours"), "hour");
                sum.add(sign, part.group("minutes"), "min");
                sum.add(sign, part.group("seconds"), "sec");
            } else if (part.group("years") != null) {
                sum.add(sign, part.group("years"), "year");
                sum.add(sign, part.group("months"), "mon");
            } else {
                String unit = part.group("unit");
                sum.add(sign, part.group("number"), unit.isEmpty() ? "day" : unit);
            }
        }
        return sum.interval(text.endsWith("ago"));
    }

    /** The span in seconds, with 24 hours for a day; years and months have no length. */
    Duration toDuration() {
        if (months != 0) {
            throw PostgresValueErrors.monthsInDuration();
        }
        BigDecimal seconds = nanos.divideToIntegralValue(NANOS_PER_SECOND);
        return Duration.ofDays(days)
                .plusSeconds(seconds.longValueExact())
                .plusNanos(nanos.subtract(seconds.multiply(NANOS_PER_SECOND)).longValueExact());
    }

    /** The span in years and months. */
    Period toPeriod() {
        if (days != 0 || nanos.signum() != 0) {
            throw PostgresValueErrors.daysInPeriod();
        }
        return Period.of(Math.toIntExact(months / 12), Math.toIntExact(months % 12), 0);
    }

    /** The parts that were read so far. */
    private static final class Sum {
        private long months;
        private long days;
        private BigDecimal nanos = BigDecimal.ZERO;

        void add(String sign, String number, String unit) {
            BigDecimal amount = new BigDecimal(sign.equals("-") ? "-" + number : number);
            if (unit.startsWith("year")) {
                months += amount.longValueExact() * 12;
            } else if (unit.startsWith("mon")) {
                months += amount.longValueExact();
            } else if (unit.startsWith("day")) {
                days += amount.longValueExact();
            } else {
                int seconds = unit.startsWith("hour") ? 3600 : unit.startsWith("min") ? 60 : 1;
                nanos = nanos.add(amount.multiply(NANOS_PER_SECOND).multiply(BigDecimal.valueOf(seconds)));
            }
        }

        PostgresInterval interval(boolean ago) {
            return ago
                    ? new PostgresInterval(-months, -days, nanos.negate())
                    : new PostgresInterval(months, days, nanos);
        }
    }
}
