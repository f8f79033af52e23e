package org.aludel.core.dialect.hsqldb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.aludel.core.error.CoreErrorCode;
import org.aludel.core.error.InvalidValueException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HsqldbCalendarTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # day of the Julian calendar | the same day in the Gregorian calendar
            1582-10-15 | 1582-10-15
            2024-02-29 | 2024-02-29
            1582-10-04 | 1582-10-14
            1500-03-01 | 1500-03-11
            1500-02-28 | 1500-03-09
            1000-01-01 | 1000-01-06
            0300-03-01 | 0300-03-02
            0200-03-01 | 0200-03-01
            0200-02-28 | 0200-02-27
            0001-01-01 | 0000-12-30
            """)
    void sendsTheDayThatIsMeant(LocalDate meant, LocalDate sent) {
        assertThat(HsqldbCalendar.sent(meant)).isEqualTo(sent);
        assertThat(HsqldbCalendar.sent((Object) meant)).isEqualTo(sent);
        assertThat(HsqldbCalendar.sent((Object) meant.atTime(1, 2))).isEqualTo(sent.atTime(1, 2));
        assertThat(HsqldbCalendar.sent((Object) meant.atTime(LocalTime.NOON).atOffset(ZoneOffset.UTC)))
                .isEqualTo(sent.atTime(LocalTime.NOON).atOffset(ZoneOffset.UTC));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"1582-10-05", "1582-10-14", "0000-12-31", "-0043-03-15"})
    void refusesDaysThatTheCalendarHasNot(LocalDate day) {
        assertThatThrownBy(() -> HsqldbCalendar.sent(day))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        e -> assertThat(e.code()).isEqualTo(CoreErrorCode.CONVERSION_FAILED))
                .hasMessageContaining("calendar of HSQLDB");
    }
}
