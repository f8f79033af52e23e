package org.aludel.provider.mapping.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import org.aludel.provider.Spec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The values that versions take. */
@Spec({"2.050", "2.051", "2.053"})
class VersionValuesTest {

    private static final Instant NOW = Instant.parse("2026-03-29T00:59:59.123456789Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @SuppressWarnings("unchecked") // callers know the type
    private static <V> VersionValues<V> of(Class<?> type, int digits) {
        BasicDeclaration version = BasicDeclaration.of(type, "Order.version", ValueRole.VERSION);
        return (VersionValues<V>)
                VersionValues.of(version.withColumn(255, 0, 0, digits, "")).orElseThrow();
    }

    @Test
    void numbersCountFromZero() {
        assertThat(VersionValuesTest.<Integer>of(int.class, -1).first(CLOCK)).isZero();
        assertThat(VersionValuesTest.<Integer>of(Integer.class, -1).next(7, CLOCK))
                .isEqualTo(8);
        assertThat(VersionValuesTest.<Long>of(long.class, -1).first(CLOCK)).isZero();
        assertThat(VersionValuesTest.<Long>of(long.class, -1).next(7L, CLOCK)).isEqualTo(8L);
        assertThat(VersionValuesTest.<Short>of(short.class, -1).first(CLOCK)).isZero();
        assertThat(VersionValuesTest.<Short>of(short.class, -1).next((short) 7, CLOCK))
                .isEqualTo((short) 8);
    }

    @Test
    void numbersGoOnAfterTheGreatestOne() {
        assertThat(VersionValuesTest.<Short>of(short.class, -1).next(Short.MAX_VALUE, CLOCK))
                .isEqualTo(Short.MIN_VALUE);
        assertThat(VersionValuesTest.<Integer>of(int.class, -1).next(Integer.MAX_VALUE, CLOCK))
                .isEqualTo(Integer.MIN_VALUE);
    }

    @Test
    void timesHaveTheDigitsOfTheirColumn() {
        assertThat(VersionValuesTest.<Instant>of(Instant.class, -1).first(CLOCK))
                .isEqualTo(Instant.parse("2026-03-29T00:59:59.123456Z"));
        assertThat(VersionValuesTest.<Instant>of(Instant.class, 0).first(CLOCK))
                .isEqualTo(Instant.parse("2026-03-29T00:59:59Z"));
        assertThat(VersionValuesTest.<Instant>of(Instant.class, 12).first(CLOCK))
                .isEqualTo(NOW);
        assertThat(VersionValuesTest.<Timestamp>of(Timestamp.class, 3).first(CLOCK))
                .isEqualTo(Timestamp.from(Instant.parse("2026-03-29T00:59:59.123Z")));
    }

    @Test
    void localTimesAreThoseOfTheClocksZone() {
        Clock berlin = CLOCK.withZone(ZoneId.of("Europe/Berlin"));
        assertThat(VersionValuesTest.<LocalDateTime>of(LocalDateTime.class, -1).first(berlin))
                .isEqualTo(LocalDateTime.parse("2026-03-29T01:59:59.123456"));
    }

    @Test
    void timesGrowEvenIfTheClockDoesNot() {
        VersionValues<Instant> instants = of(Instant.class, 3);
        Instant first = instants.first(CLOCK);
        Instant second = instants.next(first, CLOCK);
        assertThat(second).isEqualTo(first.plusMillis(1));
        Clock past = Clock.fixed(NOW.minusSeconds(10), ZoneOffset.UTC);
        assertThat(instants.next(second, past)).isEqualTo(second.plusMillis(1));
        Clock future = Clock.fixed(NOW.plusSeconds(10), ZoneOffset.UTC);
        assertThat(instants.next(second, future)).isEqualTo(first.plusSeconds(10));
        VersionValues<LocalDateTime> local = of(LocalDateTime.class, -1);
        LocalDateTime now = local.first(CLOCK);
        assertThat(local.next(now, CLOCK)).isEqualTo(now.plusNanos(1000));
    }

    @ParameterizedTest
    @ValueSource(classes = {String.class, byte.class, double.class, Date.class, java.sql.Date.class})
    void otherTypesAreNoVersions(Class<?> type) {
        assertThat(VersionValues.of(BasicDeclaration.of(type, "Order.version", ValueRole.VERSION)))
                .isEmpty();
    }
}
