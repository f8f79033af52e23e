package org.aludel.core.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Date;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.aludel.core.error.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ValueCastTest {

    static Stream<Arguments> widened() {
        return Stream.of(
                Arguments.of(SqlTypes.SMALLINT, (byte) -1, (short) -1),
                Arguments.of(SqlTypes.INTEGER, (byte) -1, -1),
                Arguments.of(SqlTypes.INTEGER, (short) -1, -1),
                Arguments.of(SqlTypes.BIGINT, (byte) -1, -1L),
                Arguments.of(SqlTypes.BIGINT, (short) -1, -1L),
                Arguments.of(SqlTypes.BIGINT, Integer.MIN_VALUE, (long) Integer.MIN_VALUE),
                Arguments.of(SqlTypes.BIG_INTEGER, (byte) 3, BigInteger.valueOf(3)),
                Arguments.of(SqlTypes.BIG_INTEGER, Long.MIN_VALUE, BigInteger.valueOf(Long.MIN_VALUE)),
                Arguments.of(SqlTypes.DECIMAL, 5, new BigDecimal(5)),
                Arguments.of(SqlTypes.DECIMAL, Long.MAX_VALUE, new BigDecimal(Long.MAX_VALUE)),
                Arguments.of(SqlTypes.DECIMAL, BigInteger.TWO.pow(90), new BigDecimal(BigInteger.TWO.pow(90))),
                Arguments.of(SqlTypes.REAL, Short.MAX_VALUE, (float) Short.MAX_VALUE),
                Arguments.of(SqlTypes.DOUBLE, 1.5f, 1.5d),
                Arguments.of(SqlTypes.DOUBLE, Integer.MAX_VALUE, (double) Integer.MAX_VALUE));
    }

    @ParameterizedTest(name = "{0} takes {1}")
    @MethodSource("widened")
    void widensNumbersWithoutLoss(SqlType<?> type, Object value, Object expected) {
        assertThat((Object) type.cast(value)).isEqualTo(expected);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(SqlTypes.INTEGER, 1L),
                Arguments.of(SqlTypes.INTEGER, "1"),
                Arguments.of(SqlTypes.SMALLINT, 1),
                Arguments.of(SqlTypes.TINYINT, (short) 1),
                Arguments.of(SqlTypes.BIGINT, BigInteger.ONE),
                Arguments.of(SqlTypes.BIGINT, 1.0),
                Arguments.of(SqlTypes.BIG_INTEGER, BigDecimal.ONE),
                Arguments.of(SqlTypes.DECIMAL, 0.1),
                Arguments.of(SqlTypes.REAL, 1.0),
                Arguments.of(SqlTypes.REAL, 1),
                Arguments.of(SqlTypes.DOUBLE, 1L),
                Arguments.of(SqlTypes.DOUBLE, BigDecimal.ONE),
                Arguments.of(SqlTypes.VARCHAR, 1),
                Arguments.of(SqlTypes.VARCHAR, 'c'),
                Arguments.of(SqlTypes.BOOLEAN, 1),
                Arguments.of(SqlTypes.DATE, new Date(0)),
                Arguments.of(SqlTypes.DATE, LocalDateTime.MIN),
                Arguments.of(SqlTypes.arrayOf(SqlTypes.INTEGER), List.of("1")),
                Arguments.of(SqlTypes.arrayOf(SqlTypes.INTEGER), 1));
    }

    @ParameterizedTest(name = "{0} refuses {1}")
    @MethodSource("refused")
    void refusesWhatCouldLoseSomething(SqlType<?> type, Object value) {
        assertThatThrownBy(() -> type.cast(value))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("[ALU-1101] ");
    }

    @Test
    void namesBothClassesButNotTheValue() {
        assertThatThrownBy(() -> SqlTypes.BIGINT.cast("top secret"))
                .hasMessage("[ALU-1101] A value of java.lang.String cannot be used as BIGINT\n"
                        + "  The type takes java.lang.Long; convert the value, or use another type");
    }

    @Test
    void widensTheElementsOfLists() {
        SqlType<List<Long>> longs = SqlTypes.arrayOf(SqlTypes.BIGINT);
        assertThat(longs.cast(Arrays.asList(1, null, 3L))).containsExactly(1L, null, 3L);
    }
}
