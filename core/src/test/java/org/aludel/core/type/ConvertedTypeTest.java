package org.aludel.core.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.function.Function;
import org.aludel.core.error.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConvertedTypeTest {

    private record Email(String text) {

        Email {
            if (!text.contains("@")) {
                throw new IllegalArgumentException("no address: " + text);
            }
        }
    }

    private static final SqlType<Email> EMAIL = SqlTypes.varchar(254).as(Email.class, Email::text, Email::new);

    /** Stores a text with a mark in front; null has a mark of its own, and literals show nothing. */
    private record Marked(String mark) implements Converter<String, String> {

        @Override
        public @Nullable String toSql(String value) {
            return value.isEmpty() ? null : mark + value;
        }

        @Override
        public String toJava(String value) {
            return value.substring(mark.length());
        }

        @Override
        public String sqlForNull() {
            return mark;
        }

        @Override
        public String javaForNull() {
            return "nothing";
        }

        @Override
        public String toLiteral(String value) {
            return "hidden";
        }
    }

    private static SqlType<String> marked(String mark) {
        return SqlTypes.VARCHAR.convertedBy(String.class, new Marked(mark));
    }

    @Test
    void movesConvertedValues() throws SQLException {
        assertThat(ScratchColumn.roundTrip("VARCHAR(254)", EMAIL, new Email("a@b")))
                .isEqualTo(new Email("a@b"));
    }

    @Test
    void storesTheConvertedValue() throws SQLException {
        try (ScratchColumn column = new ScratchColumn("VARCHAR")) {
            column.write(marked("#"), "text");
            assertThat(column.read(SqlTypes.VARCHAR)).isEqualTo("#text");
        }
    }

    @Test
    void passesNullByTheConverter() throws SQLException {
        assertThat(ScratchColumn.roundTrip("VARCHAR(254)", EMAIL, null)).isNull();
    }

    @Test
    void letsAConverterStandInForNull() throws SQLException {
        try (ScratchColumn column = new ScratchColumn("VARCHAR")) {
            column.write(marked("#"), null);
            assertThat(column.read(SqlTypes.VARCHAR)).isEqualTo("#");
            column.write(marked("#"), "");
            assertThat(column.isNull()).isTrue();
            assertThat(column.read(marked("#"))).isEqualTo("nothing");
        }
    }

    @Test
    void hasTheShapeOfItsBase() {
        assertThat(EMAIL.javaType()).isEqualTo(Email.class);
        assertThat(EMAIL.kind()).isEqualTo(TypeKind.VARCHAR);
        assertThat(EMAIL.length()).isEqualTo(254);
        assertThat(EMAIL.jdbcType()).isEqualTo(SqlTypes.VARCHAR.jdbcType());
        assertThat(EMAIL).hasToString("VARCHAR(254) as Email");
    }

    @Test
    void convertsValuesForLiterals() {
        assertThat(EMAIL.literalType()).isEqualTo(SqlTypes.varchar(254));
        assertThat(EMAIL.toLiteralValue(new Email("a@b"))).isEqualTo("a@b");
        assertThat(EMAIL.toLiteralValue(null)).isNull();
        assertThat(marked("#").toLiteralValue("text")).isEqualTo("hidden");
        assertThat(marked("#").toLiteralValue(null)).isEqualTo("#");
        assertThat(SqlTypes.INSTANT.toLiteralValue(Instant.EPOCH))
                .isEqualTo(OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC));
        assertThat(SqlTypes.BIG_INTEGER.toLiteralValue(BigInteger.TEN)).isEqualTo(BigDecimal.TEN);
    }

    @Test
    void convertsWhatIsConvertedAlready() throws SQLException {
        SqlType<Email> twice = marked("#").as(Email.class, Email::text, Email::new);
        assertThat(ScratchColumn.roundTrip("VARCHAR", twice, new Email("a@b"))).isEqualTo(new Email("a@b"));
        assertThat(twice.literalType()).isEqualTo(SqlTypes.VARCHAR);
    }

    @Test
    void comparesByBaseClassAndConverter() {
        assertThat(marked("#")).isEqualTo(marked("#")).hasSameHashCodeAs(marked("#"));
        assertThat(marked("#")).isNotEqualTo(marked("*"));

        Function<Email, String> toSql = Email::text;
        Function<String, Email> toJava = Email::new;
        assertThat(SqlTypes.VARCHAR.as(Email.class, toSql, toJava))
                .isEqualTo(SqlTypes.VARCHAR.as(Email.class, toSql, toJava))
                .isNotEqualTo(SqlTypes.TEXT.as(Email.class, toSql, toJava))
                .isNotEqualTo(SqlTypes.VARCHAR.as(Email.class, toSql, Email::new));
    }

    @Test
    void tellsTheColumnThatCannotBeConverted() throws SQLException {
        try (ScratchColumn column = new ScratchColumn("VARCHAR(254)")) {
            column.write(SqlTypes.VARCHAR, "secret");
            assertThatThrownBy(() -> column.read(EMAIL))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessage("[ALU-1105] A value cannot be converted to " + Email.class.getName()
                            + "\n  in column 1 'CONTENT' of the result, for the type VARCHAR(254) as Email"
                            + "\n  The cause tells what the converter did not accept")
                    .hasCauseInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void tellsTheTypeThatCannotBeBound() throws SQLException {
        SqlType<String> failing = SqlTypes.VARCHAR.as(
                String.class, text -> String.valueOf(text.charAt(100)), text -> text.toUpperCase(Locale.ROOT));
        try (ScratchColumn column = new ScratchColumn("VARCHAR")) {
            assertThatThrownBy(() -> column.write(failing, "secret"))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageStartingWith("[ALU-1105] A value of java.lang.String cannot be converted to"
                            + " java.lang.String\n  for the type VARCHAR as String, by ")
                    .hasCauseInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void refusesDigitsAfterThePointOfAWholeNumber() throws SQLException {
        try (ScratchColumn column = new ScratchColumn("DECIMAL(10, 2)")) {
            column.write(SqlTypes.DECIMAL, new BigDecimal("2.00"));
            assertThat(column.read(SqlTypes.BIG_INTEGER)).isEqualTo(BigInteger.TWO);
            column.write(SqlTypes.DECIMAL, new BigDecimal("2.50"));
            assertThatThrownBy(() -> column.read(SqlTypes.BIG_INTEGER)).hasMessageStartingWith("[ALU-1105] ");
        }
    }

    @Test
    void normalizesMonthsAndRefusesDays() throws SQLException {
        try (ScratchColumn column = new ScratchColumn("INTERVAL YEAR(9) TO MONTH")) {
            column.write(SqlTypes.PERIOD, Period.of(1, -14, 0));
            assertThat(column.read(SqlTypes.PERIOD)).isEqualTo(Period.ofMonths(-2));
            assertThatThrownBy(() -> column.write(SqlTypes.PERIOD, Period.ofDays(1)))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessage("[ALU-1104] A java.time.Period with days cannot be used as INTERVAL YEAR TO MONTH"
                            + "\n  Use a period of years and months, or a java.time.Duration");
        }
    }
}
