package org.aludel.core.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArrayTypeTest {

    static Stream<Arguments> elements() {
        return Stream.of(
                Arguments.of("BOOLEAN", SqlTypes.BOOLEAN, List.of(true, false)),
                Arguments.of("SMALLINT", SqlTypes.SMALLINT, List.of((short) 1, Short.MIN_VALUE)),
                Arguments.of("BIGINT", SqlTypes.BIGINT, List.of(Long.MAX_VALUE)),
                Arguments.of("DECIMAL(5, 2)", SqlTypes.DECIMAL, List.of(new BigDecimal("1.50"))),
                Arguments.of("DECIMAL(50)", SqlTypes.BIG_INTEGER, List.of(BigInteger.TWO.pow(100))),
                Arguments.of("DOUBLE PRECISION", SqlTypes.DOUBLE, List.of(0.1)),
                Arguments.of("VARCHAR", SqlTypes.VARCHAR, List.of("", "it's", "{a,b}")),
                Arguments.of("VARBINARY", SqlTypes.VARBINARY, List.of(new byte[] {1}, new byte[0])),
                Arguments.of("UUID", SqlTypes.UUID, List.of(new UUID(1, 2))),
                Arguments.of("TIMESTAMP(9) WITH TIME ZONE", SqlTypes.INSTANT, List.of(Instant.EPOCH.plusNanos(1))),
                Arguments.of("VARCHAR", SqlTypes.JSON, List.of(Json.NULL, Json.of("{}"))),
                Arguments.of("VARCHAR", SqlTypes.enumByName(Planet.class), List.of(Planet.SATURN, Planet.EARTH)),
                Arguments.of(
                        "ENUM('VENUS', 'EARTH')", SqlTypes.nativeEnum(Planet.class, "planet"), List.of(Planet.EARTH)),
                Arguments.of(
                        "INTEGER ARRAY",
                        SqlTypes.arrayOf(SqlTypes.INTEGER),
                        List.of(List.of(1, 2), List.of(), List.of(3))),
                Arguments.of(
                        "VARCHAR ARRAY",
                        SqlTypes.arrayOf(SqlTypes.enumByName(Planet.class)),
                        List.of(List.of(Planet.EARTH))));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("elements")
    <E> void movesElementsByTheirOwnType(String columnType, SqlType<E> element, List<E> values) throws SQLException {
        List<E> read = ScratchColumn.roundTrip(columnType + " ARRAY", SqlTypes.arrayOf(element), values);
        assertThat(read).usingRecursiveFieldByFieldElementComparator().containsExactlyElementsOf(values);
    }

    @Test
    void keepsNullElements() throws SQLException {
        List<Integer> values = Arrays.asList(null, 1, null);
        assertThat(ScratchColumn.roundTrip("INTEGER ARRAY", SqlTypes.arrayOf(SqlTypes.INTEGER), values))
                .isEqualTo(values);
    }

    @Test
    void readsListsThatCannotBeChanged() throws SQLException {
        List<Integer> read = ScratchColumn.roundTrip("INTEGER ARRAY", SqlTypes.arrayOf(SqlTypes.INTEGER), List.of(1));
        assertThat(read).isUnmodifiable();
    }

    @Test
    void tellsDriversTheNameOfTheElements() {
        assertThat(SqlTypes.arrayOf(SqlTypes.DOUBLE).elementTypeName()).isEqualTo("DOUBLE PRECISION");
        assertThat(SqlTypes.arrayOf(SqlTypes.INSTANT).elementTypeName()).isEqualTo("TIMESTAMP WITH TIME ZONE");
        assertThat(SqlTypes.arrayOf(SqlTypes.arrayOf(SqlTypes.DATE)).elementTypeName())
                .isEqualTo("DATE");
        assertThat(SqlTypes.arrayOf(SqlTypes.INTEGER).named("int4").elementTypeName())
                .isEqualTo("int4");
        assertThat(SqlTypes.arrayOf(SqlTypes.INTEGER).jdbcType()).isEqualTo(Types.ARRAY);
    }

    @Test
    void convertsElementsForLiterals() {
        SqlType<List<Planet>> planets = SqlTypes.arrayOf(SqlTypes.enumByName(Planet.class));
        assertThat(planets.literalType().kind()).isEqualTo(TypeKind.ARRAY);
        assertThat(planets.toLiteralValue(Arrays.asList(Planet.EARTH, null))).isEqualTo(Arrays.asList("EARTH", null));
        assertThat(planets.toLiteralValue(null)).isNull();
    }

    @Test
    void rowValuesCanBeNeitherBoundNorRead() throws SQLException {
        RowType row = SqlTypes.rowOf(SqlTypes.INTEGER, SqlTypes.DATE);
        try (ScratchColumn column = new ScratchColumn("INTEGER")) {
            column.write(SqlTypes.INTEGER, 1);
            assertThatThrownBy(() -> column.write(row, List.of()))
                    .hasMessage("[ALU-1107] A value of type ROW(INTEGER, DATE) cannot be bound as parameter 1"
                            + "\n  Bind the parts of the row one by one");
            assertThatThrownBy(() -> column.read(row))
                    .hasMessage("[ALU-1107] A value of type ROW(INTEGER, DATE) cannot be read from column 1"
                            + "\n  Select the parts of the row one by one");
        }
    }
}
