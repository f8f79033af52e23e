package org.aludel.provider.mapping.type;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The values that a version takes one after the other. Numbers count from 0, and go on with the smallest one after the
 * greatest. Times are cut to the digits of their column, so that they come back as they were written, and each is later
 * than the one before it, even if the clock is not.
 *
 * @param <V> the class of the version, a wrapper for a primitive type
 */
public final class VersionValues<V> {

    /** The digits of fractions of a second that versions have unless a mapping says otherwise. */
    static final int DIGITS = 6;

    private final Function<Clock, V> first;
    private final BiFunction<V, Clock, V> next;

    private VersionValues(Function<Clock, V> first, BiFunction<V, Clock, V> next) {
        this.first = first;
        this.next = next;
    }

    /** The values of a version as it is declared; empty if values of its type can be no versions. */
    public static Optional<VersionValues<?>> of(BasicDeclaration version) {
        int given = version.secondPrecision();
        return Optional.ofNullable(find(version.boxedClass(), given < 0 ? DIGITS : Math.min(given, 9)));
    }

    @SuppressWarnings("JavaUtilDate") // one of the types of versions
    private static @Nullable VersionValues<?> find(Class<?> type, int digits) {
        if (type == Integer.class) {
            return numbers(0, value -> value + 1);
        }
        if (type == Long.class) {
            return numbers(0L, value -> value + 1);
        }
        if (type == Short.class) {
            return numbers((short) 0, value -> (short) (value + 1));
        }
        if (type == Instant.class) {
            return times(digits, Clock::instant, Function.identity(), Function.identity());
        }
        if (type == LocalDateTime.class) {
            return times(
                    digits,
                    clock -> LocalDateTime.now(clock).toInstant(ZoneOffset.UTC),
                    time -> LocalDateTime.ofInstant(time, ZoneOffset.UTC),
                    (LocalDateTime local) -> local.toInstant(ZoneOffset.UTC));
        }
        return type == Timestamp.class ? times(digits, Clock::instant, Timestamp::from, Timestamp::toInstant) : null;
    }

    private static <N> VersionValues<N> numbers(N first, Function<N, N> next) {
        return new VersionValues<>(clock -> first, (current, clock) -> next.apply(current));
    }

    /** Times as points on a line; those of no particular place are put on it as if they were in UTC. */
    private static <T> VersionValues<T> times(
            int digits, Function<Clock, Instant> now, Function<Instant, T> from, Function<T, Instant> to) {
        long unit = unit(digits);
        return new VersionValues<>(clock -> from.apply(cut(now.apply(clock), unit)), (current, clock) -> {
            Instant time = cut(now.apply(clock), unit);
            Instant least = cut(to.apply(current), unit).plusNanos(unit);
            return from.apply(time.isBefore(least) ? least : time);
        });
    }

    /** The smallest difference of two times with so many digits, in nanoseconds. */
    private static long unit(int digits) {
        long unit = 1;
        for (int digit = digits; digit < 9; digit++) {
            unit *= 10;
        }
        return unit;
    }

    private static Instant cut(Instant time, long unit) {
        return time.minusNanos(time.get(ChronoField.NANO_OF_SECOND) % unit);
    }

    /** The version of a new row. */
    public V first(Clock clock) {
        return first.apply(clock);
    }

    /** The version of a row that is changed. */
    public V next(V current, Clock clock) {
        return next.apply(current, clock);
    }
}
