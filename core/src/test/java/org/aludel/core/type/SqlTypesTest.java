package org.aludel.core.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.aludel.core.error.CoreErrorCode;
import org.aludel.core.error.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SqlTypesTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of(SqlTypes.BOOLEAN, "BOOLEAN"),
                Arguments.of(SqlTypes.VARCHAR, "VARCHAR"),
                Arguments.of(SqlTypes.varchar(20), "VARCHAR(20)"),
                Arguments.of(SqlTypes.character(3), "CHAR(3)"),
                Arguments.of(SqlTypes.decimal(10, 2), "DECIMAL(10, 2)"),
                Arguments.of(SqlTypes.BIG_INTEGER, "DECIMAL(0) as BigInteger"),
                Arguments.of(SqlTypes.bigInteger(30), "DECIMAL(30, 0) as BigInteger"),
                Arguments.of(SqlTypes.CLOB_STREAM, "CLOB as CharacterStream"),
                Arguments.of(SqlTypes.BLOB_STREAM, "BLOB as BinaryStream"),
                Arguments.of(SqlTypes.timestamp(3), "TIMESTAMP(3)"),
                Arguments.of(SqlTypes.TIMESTAMP_WITH_TIME_ZONE, "TIMESTAMP WITH TIME ZONE"),
                Arguments.of(SqlTypes.timestampWithTimeZone(3), "TIMESTAMP(3) WITH TIME ZONE"),
                Arguments.of(SqlTypes.timeWithTimeZone(0), "TIME(0) WITH TIME ZONE"),
                Arguments.of(SqlTypes.INSTANT, "TIMESTAMP WITH TIME ZONE as Instant"),
                Arguments.of(SqlTypes.DURATION, "INTERVAL DAY TO SECOND"),
                Arguments.of(SqlTypes.PERIOD, "INTERVAL YEAR TO MONTH as Period"),
                Arguments.of(SqlTypes.arrayOf(SqlTypes.varchar(5)), "VARCHAR(5) ARRAY"),
                Arguments.of(SqlTypes.rowOf(SqlTypes.INTEGER, SqlTypes.DATE), "ROW(INTEGER, DATE)"),
                Arguments.of(SqlTypes.enumByName(Planet.class), "VARCHAR(6) as Planet"),
                Arguments.of(SqlTypes.nativeEnum(Planet.class, "planet"), "planet"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("texts")
    void readsLikeItsDeclaration(SqlType<?> type, String text) {
        assertThat(type).hasToString(text);
    }

    static Stream<Arguments> defaults() {
        return Stream.of(
                Arguments.of(Boolean.class, SqlTypes.BOOLEAN),
                Arguments.of(boolean.class, SqlTypes.BOOLEAN),
                Arguments.of(Byte.class, SqlTypes.TINYINT),
                Arguments.of(byte.class, SqlTypes.TINYINT),
                Arguments.of(Short.class, SqlTypes.SMALLINT),
                Arguments.of(short.class, SqlTypes.SMALLINT),
                Arguments.of(Integer.class, SqlTypes.INTEGER),
                Arguments.of(int.class, SqlTypes.INTEGER),
                Arguments.of(Long.class, SqlTypes.BIGINT),
                Arguments.of(long.class, SqlTypes.BIGINT),
                Arguments.of(Float.class, SqlTypes.REAL),
                Arguments.of(float.class, SqlTypes.REAL),
                Arguments.of(Double.class, SqlTypes.DOUBLE),
                Arguments.of(double.class, SqlTypes.DOUBLE),
                Arguments.of(BigDecimal.class, SqlTypes.DECIMAL),
                Arguments.of(BigInteger.class, SqlTypes.BIG_INTEGER),
                Arguments.of(String.class, SqlTypes.VARCHAR),
                Arguments.of(CharacterStream.class, SqlTypes.CLOB_STREAM),
                Arguments.of(byte[].class, SqlTypes.VARBINARY),
                Arguments.of(BinaryStream.class, SqlTypes.BLOB_STREAM),
                Arguments.of(LocalDate.class, SqlTypes.DATE),
                Arguments.of(LocalTime.class, SqlTypes.TIME),
                Arguments.of(OffsetTime.class, SqlTypes.TIME_WITH_TIME_ZONE),
                Arguments.of(LocalDateTime.class, SqlTypes.TIMESTAMP),
                Arguments.of(OffsetDateTime.class, SqlTypes.TIMESTAMP_WITH_TIME_ZONE),
                Arguments.of(Instant.class, SqlTypes.INSTANT),
                Arguments.of(Duration.class, SqlTypes.DURATION),
                Arguments.of(Period.class, SqlTypes.PERIOD),
                Arguments.of(UUID.class, SqlTypes.UUID),
                Arguments.of(Json.class, SqlTypes.JSON),
                Arguments.of(Planet.class, SqlTypes.enumByName(Planet.class)));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @MethodSource("defaults")
    void hasADefaultForTheJavaClass(Class<?> javaType, SqlType<?> expected) {
        assertThat(SqlTypes.of(javaType)).isEqualTo(expected);
    }

    @Test
    void findsTheTypeOfAValue() {
        assertThat(SqlTypes.ofValue(7L)).isEqualTo(SqlTypes.BIGINT);
        assertThat(SqlTypes.ofValue(new byte[0])).isEqualTo(SqlTypes.VARBINARY);
        assertThat(SqlTypes.ofValue(Planet.EARTH)).isEqualTo(SqlTypes.enumByName(Planet.class));
    }

    @Test
    void findsTheEnumOfAConstantWithABody() {
        assertThat(SqlTypes.ofValue(Planet.SATURN)).isEqualTo(SqlTypes.enumByName(Planet.class));
    }

    @Test
    void refusesAClassWithoutDefaultType() {
        assertThatThrownBy(() -> SqlTypes.of(ZonedDateTime.class))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("[ALU-1102] There is no default type for java.time.ZonedDateTime\n"
                        + "  Name the type; SqlType.as(...) makes one for a class of your own");
        assertThatThrownBy(() -> SqlTypes.ofValue(new StringReader("")))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        failure -> assertThat(failure.code()).isEqualTo(CoreErrorCode.NO_DEFAULT_TYPE));
    }

    @Test
    void tellsArgumentsToWhoeverAsks() {
        SqlType<BigDecimal> price = SqlTypes.decimal(10, 2);
        assertThat(price.precision()).isEqualTo(10);
        assertThat(price.scale()).isEqualTo(2);
        assertThat(price.length()).isNull();
        assertThat(SqlTypes.varchar(20).length()).isEqualTo(20);
        assertThat(SqlTypes.timestamp(3).precision()).isEqualTo(3);
        assertThat(SqlTypes.BIG_INTEGER.scale()).isZero();
        assertThat(SqlTypes.BIG_INTEGER.precision()).isNull();
        assertThat(SqlTypes.instant(3).precision()).isEqualTo(3);
        assertThat(SqlTypes.UUID.jdbcType()).isEqualTo(Types.OTHER);
    }

    @Test
    void comparesByValue() {
        assertThat(SqlTypes.varchar(20)).isEqualTo(SqlTypes.varchar(20)).hasSameHashCodeAs(SqlTypes.varchar(20));
        assertThat(SqlTypes.varchar(20)).isNotEqualTo(SqlTypes.varchar(21)).isNotEqualTo(SqlTypes.VARCHAR);
        assertThat(SqlTypes.instant(6)).isEqualTo(SqlTypes.instant(6)).hasSameHashCodeAs(SqlTypes.instant(6));
        assertThat(SqlTypes.instant(6)).isNotEqualTo(SqlTypes.timestampWithTimeZone(6));
        assertThat(SqlTypes.CLOB).isNotEqualTo(SqlTypes.CLOB_STREAM).isNotEqualTo(SqlTypes.TEXT);
        assertThat(SqlTypes.rowOf(SqlTypes.DATE)).isEqualTo(SqlTypes.rowOf(List.of(SqlTypes.DATE)));
    }

    @Test
    void constantsDifferFromEachOther() throws IllegalAccessException {
        List<Object> constants = new ArrayList<>();
        for (var field : SqlTypes.class.getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers())) {
                constants.add(field.get(null));
            }
        }
        assertThat(constants).hasSizeGreaterThan(25).doesNotHaveDuplicates();
    }

    static Stream<Arguments> senselessArguments() {
        return Stream.of(
                refused(() -> SqlTypes.varchar(0), "The length of a type VARCHAR is 0", 1),
                refused(() -> SqlTypes.binary(-5), "The length of a type BINARY is -5", 1),
                refused(() -> SqlTypes.decimal(0, 0), "The precision of a type DECIMAL is 0", 1),
                refused(() -> SqlTypes.timestamp(-1), "The precision of a type TIMESTAMP is -1", 0));
    }

    private static Arguments refused(Runnable creation, String wording, int least) {
        return Arguments.of(creation, "[ALU-1110] " + wording + "\n  Give a number that is at least " + least);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("senselessArguments")
    void refusesSenselessArguments(Runnable creation, String message) {
        assertThatThrownBy(creation::run)
                .isInstanceOf(InvalidValueException.class)
                .hasMessage(message);
    }
}
