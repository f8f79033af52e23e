package org.aludel.provider.mapping.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.Stream;
import org.aludel.core.dialect.Dialects;
import org.aludel.core.dialect.TypeMappings;
import org.aludel.core.type.Json;
import org.aludel.core.type.SqlType;
import org.aludel.provider.Spec;
import org.aludel.provider.mapping.source.MappingProblems;
import org.aludel.provider.mapping.type.BasicAttributes.Level;
import org.aludel.provider.mapping.type.BasicAttributes.Point;
import org.aludel.provider.mapping.type.BasicAttributes.Small;
import org.aludel.provider.mapping.type.BasicAttributes.Suit;
import org.aludel.provider.mapping.type.BasicAttributes.Tiny;
import org.aludel.provider.mapping.type.BasicAttributes.Wide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every basic type comes back from a database as it was written, and its copies are equal to it. */
@SuppressWarnings("JavaUtilDate") // is among the basic types
class RoundTripTest {

    private static final UUID ID = UUID.fromString("6f1c7a52-0d4b-4f6a-9c3e-2b8f5a7d9e10");
    private static final TypeMappings H2 = Dialects.named("h2").types();

    static Stream<Arguments> values() {
        Map<String, Object> values = new HashMap<>();
        List.of("primitiveBoolean", "boxedBoolean").forEach(name -> values.put(name, true));
        List.of("primitiveByte", "boxedByte").forEach(name -> values.put(name, Byte.MIN_VALUE));
        List.of("primitiveShort", "boxedShort").forEach(name -> values.put(name, Short.MAX_VALUE));
        List.of("primitiveInt", "boxedInt").forEach(name -> values.put(name, Integer.MIN_VALUE));
        List.of("primitiveLong", "boxedLong").forEach(name -> values.put(name, Long.MAX_VALUE));
        List.of("primitiveFloat", "boxedFloat").forEach(name -> values.put(name, 1.5f));
        List.of("primitiveDouble", "boxedDouble").forEach(name -> values.put(name, 0.1));
        values.put("primitiveChar", 'ä');
        values.put("boxedChar", ' ');
        List.of("text", "shortText", "largeText", "longText").forEach(name -> values.put(name, "Grüße"));
        List.of("bigInteger", "longNumber").forEach(name -> values.put(name, new BigInteger("12345678901234567890")));
        values.put("bigDecimal", new BigDecimal("1.25"));
        values.put("money", new BigDecimal("1234567890.12"));
        values.put("scaled", new BigDecimal("-0.125"));
        List.of("uuid", "uuidText", "uuidChars", "uuidBytes", "uuidBinary", "uuidDefined")
                .forEach(name -> values.put(name, ID));
        values.put("localDate", LocalDate.of(2026, 2, 28));
        values.put("localTime", LocalTime.of(23, 59, 58));
        values.put("exactTime", LocalTime.of(1, 2, 3, 456_000_000));
        values.put("localDateTime", LocalDateTime.of(2026, 3, 29, 2, 30, 0, 123_456_789));
        values.put("wholeSeconds", LocalDateTime.of(2026, 3, 29, 2, 30, 1));
        values.put("offsetTime", OffsetTime.parse("12:30:15+05:30"));
        values.put("offsetDateTime", OffsetDateTime.parse("2026-07-01T12:30:15.123456789-03:00"));
        values.put("instant", Instant.parse("2026-07-01T12:30:15.123456789Z"));
        values.put("instantInUtc", Instant.parse("2026-03-29T02:30:00Z"));
        values.put("year", Year.of(-44));
        values.put("duration", Duration.ofSeconds(90, 5));
        values.put("period", Period.of(1, 2, 0));
        values.put("json", new Json("{\"a\":[1,2]}"));
        values.put("plainDate", dateOf("2026-07-01T12:30:15.250"));
        values.put("day", dateOf("2026-07-01T00:00:00"));
        values.put("time", dateOf("1970-01-01T12:30:15"));
        values.put("date", dateOf("2026-07-01T12:30:15.250"));
        values.put("moment", dateOf("2026-07-01T12:30:15.250"));
        values.put("calendarDay", calendarOf("2026-07-01T00:00:00"));
        values.put("calendarTime", calendarOf("1970-01-01T12:30:15"));
        values.put("calendar", calendarOf("2026-07-01T12:30:15.250"));
        values.put("calendarMoment", calendarOf("2026-07-01T12:30:15.250"));
        values.put("sqlDate", java.sql.Date.valueOf("2026-07-01"));
        values.put("sqlTime", Time.valueOf("12:30:15"));
        values.put("exactSqlTime", new Time(Time.valueOf("12:30:15").getTime() + 250));
        values.put("timestamp", Timestamp.valueOf("2026-07-01 12:30:15.123456789"));
        values.put("timestampMoment", Timestamp.valueOf("2026-07-01 12:30:15.123456789"));
        List.of("bytes", "manyBytes").forEach(name -> values.put(name, new byte[] {0, -1, 127}));
        List.of("boxedBytes", "manyBoxedBytes").forEach(name -> values.put(name, new Byte[] {0, -1, 127}));
        List.of("chars", "manyChars").forEach(name -> values.put(name, "Grüße".toCharArray()));
        List.of("boxedChars", "manyBoxedChars").forEach(name -> values.put(name, new Character[] {'G', 'ü'}));
        List.of("suit", "suitByPosition", "suitByName").forEach(name -> values.put(name, Suit.HEARTS));
        List.of("level", "letter").forEach(name -> values.put(name, Level.HIGH));
        values.put("tiny", Tiny.ONE);
        values.put("small", Small.TEN);
        values.put("wide", Wide.MANY);
        List.of("point", "largePoint").forEach(name -> values.put(name, new Point(3, 4)));
        values.put("points", new ArrayList<>(List.of(new Point(1, 2), new Point(3, 4))));
        values.put("pointsByName", new HashMap<>(Map.of("a", new Point(1, 2), "b", new Point(3, 4))));
        return BasicTypesTest.attributes().map(name -> arguments(name, values.get(name)));
    }

    private static Date dateOf(String local) {
        return Date.from(
                LocalDateTime.parse(local).atZone(ZoneId.systemDefault()).toInstant());
    }

    private static Calendar calendarOf(String local) {
        Calendar calendar = Calendar.getInstance(TimeZone.getDefault(), Locale.getDefault(Locale.Category.FORMAT));
        calendar.setTime(dateOf(local));
        return calendar;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    @Spec({"2.054", "2.055", "2.056", "2.057", "2.058", "11.008", "11.009", "11.010", "11.016", "11.018"})
    void comesBackFromTheDatabaseAsItWas(String attribute, Object value) throws SQLException {
        BasicType<?> type = typeOf(attribute);
        assertThat(value).isInstanceOf(type.type().javaType());
        assertThat(stored(type.type(), value)).usingRecursiveComparison().isEqualTo(value);
        assertThat(stored(type.type(), null)).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    @Spec({"2.058", "2.059"})
    <J> void copiesAreEqualAndApart(String attribute, J value) {
        @SuppressWarnings("unchecked") // the value is of the attribute's type
        Mutability<J> mutability = (Mutability<J>) typeOf(attribute).mutability();
        J copy = mutability.copy(value);
        assertThat(copy).usingRecursiveComparison().isEqualTo(value);
        assertThat(copy == value).isEqualTo(mutability.isImmutable());
        assertThat(mutability.areEqual(value, copy)).isTrue();
        assertThat(mutability.areEqual(copy, value)).isTrue();
        assertThat(mutability.areEqual(value, null)).isFalse();
        assertThat(mutability.areEqual(null, value)).isFalse();
        assertThat(mutability.areEqual(null, null)).isTrue();
        assertThat(mutability.copy(null)).isNull();
    }

    private static BasicType<?> typeOf(String attribute) {
        MappingProblems problems = new MappingProblems();
        return new BasicTypes(List.of(), ConverterInstances.byConstructor())
                .of(BasicAttributes.declaration(attribute), problems)
                .orElseThrow(() -> new AssertionError(problems.all()));
    }

    /** What is read from a column of the type after a value has been written there. */
    static <J> @Nullable J stored(SqlType<J> type, @Nullable Object value) throws SQLException {
        SqlType<J> resolved = H2.resolve(type);
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
                Statement ddl = connection.createStatement()) {
            ddl.execute("create table t (c " + H2.ddlName(type) + ")");
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into t values (" + H2.placeholder(type) + ")")) {
                resolved.bind(insert, 1, resolved.javaType().cast(value));
                insert.executeUpdate();
            }
            try (ResultSet row = ddl.executeQuery("select c from t")) {
                assertThat(row.next()).isTrue();
                return resolved.read(row, 1);
            }
        }
    }
}
