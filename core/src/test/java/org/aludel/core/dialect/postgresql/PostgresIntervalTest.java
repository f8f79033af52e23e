package org.aludel.core.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Period;
import org.aludel.core.error.CoreErrorCode;
import org.aludel.core.error.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresIntervalTest {

    /** The same span in each {@code IntervalStyle}: postgres, postgres_verbose, sql_standard, iso_8601. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -00:00:00.5             | @ 0.5 secs ago                   | -0:00:00.5          | PT-0.5S           | PT-0.5S
            36:01:00                | @ 36 hours 1 min                 | 36:01:00            | PT36H1M           | PT36H1M
            1 day -01:00:00         | @ 1 day -1 hours                 | +0-0 +1 -1:00:00    | P1DT-1H           | PT23H
            40 days 01:00:00.000001 | @ 40 days 1 hour 0.000001 secs   | 40 1:00:00.000001   | P40DT1H0.000001S  | PT961H0.000001S
            -26:00:03.25            | @ 26 hours 3.25 secs ago         | -26:00:03.25        | PT-26H-3.25S      | PT-26H-3.25S
            -1 days +02:00:00       | @ 1 day -2 hours ago             | +0-0 -1 +2:00:00    | P-1DT2H           | PT-22H
            -1 days -02:00:00       | @ 1 day 2 hours ago              | -1 2:00:00          | P-1DT-2H          | PT-26H
            00:00:00                | @ 0                              | 0                   | PT0S              | PT0S
            00:03:00                | @ 3 mins                         | 0:03:00             | PT3M              | PT3M
            """)
    void readsDurationsInEveryStyle(String postgres, String verbose, String standard, String iso, Duration expected) {
        assertThat(PostgresInterval.parse(postgres).toDuration()).isEqualTo(expected);
        assertThat(PostgresInterval.parse(verbose).toDuration()).isEqualTo(expected);
        assertThat(PostgresInterval.parse(standard).toDuration()).isEqualTo(expected);
        assertThat(PostgresInterval.parse(iso).toDuration()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -1 years -2 mons | @ 1 year 2 mons ago | -1-2 | P-1Y-2M | P-1Y-2M
            2 years          | @ 2 years           | 2-0  | P2Y     | P2Y
            11 mons          | @ 11 mons           | 0-11 | P11M    | P11M
            00:00:00         | @ 0                 | 0    | PT0S    | P0D
            """)
    void readsPeriodsInEveryStyle(String postgres, String verbose, String standard, String iso, Period expected) {
        assertThat(PostgresInterval.parse(postgres).toPeriod()).isEqualTo(expected);
        assertThat(PostgresInterval.parse(verbose).toPeriod()).isEqualTo(expected);
        assertThat(PostgresInterval.parse(standard).toPeriod()).isEqualTo(expected);
        assertThat(PostgresInterval.parse(iso).toPeriod()).isEqualTo(expected);
    }

    @Test
    void refusesMonthsInADuration() {
        assertThatThrownBy(() -> PostgresInterval.parse("1 mon").toDuration())
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        error -> assertThat(error.code()).isEqualTo(CoreErrorCode.INVALID_INTERVAL));
    }

    @Test
    void refusesDaysInAPeriod() {
        assertThatThrownBy(() -> PostgresInterval.parse("1 year 1 day").toPeriod())
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        error -> assertThat(error.code()).isEqualTo(CoreErrorCode.INVALID_INTERVAL));
    }
}
