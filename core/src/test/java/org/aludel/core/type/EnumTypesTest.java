package org.aludel.core.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.aludel.core.error.CoreErrorCode;
import org.aludel.core.error.InvalidValueException;
import org.junit.jupiter.api.Test;

class EnumTypesTest {

    private static final String PLANET = Planet.class.getName();

    @Test
    void storesNamesPositionsOrValues() {
        assertThat(SqlTypes.enumByName(Planet.class).toLiteralValue(Planet.EARTH))
                .isEqualTo("EARTH");
        assertThat(SqlTypes.enumByOrdinal(Planet.class).toLiteralValue(Planet.EARTH))
                .isEqualTo((short) 1);
        assertThat(bySign().toLiteralValue(Planet.EARTH)).isEqualTo("e");
    }

    @Test
    void comparesByEnumAndForm() {
        assertThat(SqlTypes.enumByName(Planet.class)).isEqualTo(SqlTypes.enumByName(Planet.class));
        assertThat(SqlTypes.enumByOrdinal(Planet.class))
                .isEqualTo(SqlTypes.enumByOrdinal(Planet.class))
                .hasSameHashCodeAs(SqlTypes.enumByOrdinal(Planet.class))
                .isNotEqualTo(SqlTypes.enumByOrdinal(CoreErrorCode.class));
        assertThat(bySign()).isEqualTo(bySign()).hasSameHashCodeAs(bySign());
        assertThat(bySign())
                .isNotEqualTo(
                        SqlTypes.enumByValue(Planet.class, SqlTypes.CHAR, planet -> planet.sign() + planet.sign()));
        assertThat(SqlTypes.nativeEnum(Planet.class, "planet"))
                .isEqualTo(SqlTypes.nativeEnum(Planet.class, "planet"))
                .hasSameHashCodeAs(SqlTypes.nativeEnum(Planet.class, "planet"))
                .isNotEqualTo(SqlTypes.nativeEnum(Planet.class, "star"));
    }

    @Test
    void tellsTheNamesWhenOneIsUnknown() throws SQLException {
        assertUnreadable(
                SqlTypes.enumByName(Planet.class),
                "PLUTO",
                "[ALU-1103] A text is not the name of a constant of " + PLANET
                        + "\n  The names are VENUS, EARTH, SATURN; add the constant, or correct the data"
                        + "\n  in column 1 'CONTENT' of the result");
    }

    @Test
    void tellsThePositionsWhenOneIsUnknown() throws SQLException {
        for (String position : new String[] {"3", "-1"}) {
            assertUnreadable(
                    SqlTypes.enumByOrdinal(Planet.class),
                    position,
                    "[ALU-1103] A number is not the position of a constant of " + PLANET
                            + "\n  The positions are 0 to 2; add the constant, or correct the data"
                            + "\n  in column 1 'CONTENT' of the result");
        }
    }

    @Test
    void tellsTheConstantsWhenAValueIsUnknown() throws SQLException {
        assertUnreadable(
                bySign(),
                "p",
                "[ALU-1103] A value belongs to no constant of " + PLANET
                        + "\n  The constants are VENUS, EARTH, SATURN; add the constant, or correct the data"
                        + "\n  in column 1 'CONTENT' of the result");
    }

    @Test
    void tellsTheLabelsWhenANativeOneIsUnknown() throws SQLException {
        assertUnreadable(
                SqlTypes.nativeEnum(Planet.class, "planet"),
                "PLUTO",
                "[ALU-1103] A text is not the name of a constant of " + PLANET
                        + "\n  The names are VENUS, EARTH, SATURN; add the constant, or correct the data"
                        + "\n  in column 1 'CONTENT' of the result");
    }

    @Test
    void refusesValuesThatTwoConstantsShare() {
        assertThatThrownBy(() -> SqlTypes.enumByValue(Planet.class, SqlTypes.BOOLEAN, Planet::hasRings))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("[ALU-1109] The constants VENUS and EARTH of " + PLANET + " have the same value"
                        + "\n  Give each constant a value of its own");
    }

    @Test
    void nativeEnumKnowsNameLabelsAndLiteral() {
        NativeEnumType<Planet> type = SqlTypes.nativeEnum(Planet.class, "planet");
        assertThat(type.kind()).isEqualTo(TypeKind.USER_DEFINED);
        assertThat(type.sqlName("postgresql")).isEqualTo("planet");
        assertThat(type.labels()).containsExactly("VENUS", "EARTH", "SATURN");
        assertThat(type.literal(Planet.EARTH, "postgresql")).isEqualTo("'EARTH'");
    }

    private static SqlType<Planet> bySign() {
        return SqlTypes.enumByValue(Planet.class, SqlTypes.CHAR, Planet::sign);
    }

    private static void assertUnreadable(SqlType<Planet> type, String stored, String message) throws SQLException {
        try (ScratchColumn column = new ScratchColumn("VARCHAR(20)")) {
            column.write(SqlTypes.VARCHAR, stored);
            assertThatThrownBy(() -> column.read(type))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessage(message);
        }
    }
}
