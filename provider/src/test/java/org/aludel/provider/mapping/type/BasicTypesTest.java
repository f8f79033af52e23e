package org.aludel.provider.mapping.type;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Lob;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.MapKeyTemporal;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;
import java.lang.reflect.Field;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aludel.core.dialect.Dialects;
import org.aludel.provider.Spec;
import org.aludel.provider.mapping.source.MappingProblems;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The type in which each basic value is stored, with its names in two databases. */
class BasicTypesTest {

    private final MappingProblems problems = new MappingProblems();
    private final BasicTypes types = new BasicTypes(List.of(), ConverterInstances.byConstructor());

    private BasicType<?> type(BasicDeclaration declaration) {
        BasicType<?> type = types.of(declaration, problems).orElseThrow(() -> new AssertionError(problems.all()));
        assertThat(problems.all()).isEmpty();
        return type;
    }

    static Stream<String> attributes() {
        return Arrays.stream(BasicAttributes.class.getDeclaredFields())
                .filter(field -> !field.isSynthetic())
                .map(Field::getName);
    }

    @ParameterizedTest(name = "{0}")
    @Spec({
        "2.054", "2.055", "2.056", "2.057", "2.058", "2.059", "11.008", "11.009", "11.010", "11.011", "11.013", "11.014"
    })
    @CsvSource(delimiter = '|', textBlock = """
            # attribute      | Java class     | type                                                | in H2                         | in PostgreSQL               | changes
            primitiveBoolean | Boolean        | BOOLEAN                                             | boolean                       | boolean                     | false
            boxedBoolean     | Boolean        | BOOLEAN                                             | boolean                       | boolean                     | false
            primitiveByte    | Byte           | TINYINT                                             | tinyint                       | smallint                    | false
            boxedByte        | Byte           | TINYINT                                             | tinyint                       | smallint                    | false
            primitiveShort   | Short          | SMALLINT                                            | smallint                      | smallint                    | false
            boxedShort       | Short          | SMALLINT                                            | smallint                      | smallint                    | false
            primitiveInt     | Integer        | INTEGER                                             | integer                       | integer                     | false
            boxedInt         | Integer        | INTEGER                                             | integer                       | integer                     | false
            primitiveLong    | Long           | BIGINT                                              | bigint                        | bigint                      | false
            boxedLong        | Long           | BIGINT                                              | bigint                        | bigint                      | false
            primitiveFloat   | Float          | REAL                                                | real                          | real                        | false
            boxedFloat       | Float          | REAL                                                | real                          | real                        | false
            primitiveDouble  | Double         | DOUBLE                                              | double precision              | double precision            | false
            boxedDouble      | Double         | DOUBLE                                              | double precision              | double precision            | false
            primitiveChar    | Character      | CHAR(1) as Character                                | char(1)                       | char(1)                     | false
            boxedChar        | Character      | CHAR(1) as Character                                | char(1)                       | char(1)                     | false
            text             | String         | VARCHAR(255)                                        | varchar(255)                  | varchar(255)                | false
            shortText        | String         | VARCHAR(40)                                         | varchar(40)                   | varchar(40)                 | false
            largeText        | String         | CLOB                                                | clob                          | text                        | false
            longText         | String         | CLOB(5000)                                          | clob(5000)                    | text                        | false
            bigInteger       | BigInteger     | DECIMAL(0) as BigInteger                            | numeric                       | numeric                     | false
            longNumber       | BigInteger     | DECIMAL(20, 0) as BigInteger                        | numeric(20, 0)                | numeric(20, 0)              | false
            bigDecimal       | BigDecimal     | DECIMAL                                             | decfloat                      | numeric                     | false
            money            | BigDecimal     | DECIMAL(12, 2)                                      | numeric(12, 2)                | numeric(12, 2)              | false
            scaled           | BigDecimal     | DECIMAL(31, 3)                                      | numeric(31, 3)                | numeric(31, 3)              | false
            uuid             | UUID           | UUID                                                | uuid                          | uuid                        | false
            uuidText         | UUID           | VARCHAR(36) as UUID                                 | varchar(36)                   | varchar(36)                 | false
            uuidChars        | UUID           | VARCHAR(36) as UUID                                 | varchar(36)                   | varchar(36)                 | false
            uuidBytes        | UUID           | BINARY(16) as UUID                                  | binary(16)                    | bytea                       | false
            uuidBinary       | UUID           | BINARY(16) as UUID                                  | binary(16)                    | bytea                       | false
            uuidDefined      | UUID           | UUID                                                | uuid                          | uuid                        | false
            localDate        | LocalDate      | DATE                                                | date                          | date                        | false
            localTime        | LocalTime      | TIME(0)                                             | time(0)                       | time(0)                     | false
            exactTime        | LocalTime      | TIME(3)                                             | time(3)                       | time(3)                     | false
            localDateTime    | LocalDateTime  | TIMESTAMP(9)                                        | timestamp(9)                  | timestamp(6)                | false
            wholeSeconds     | LocalDateTime  | TIMESTAMP(0)                                        | timestamp(0)                  | timestamp(0)                | false
            offsetTime       | OffsetTime     | TIME(0) WITH TIME ZONE                              | time(0) with time zone        | time(0) with time zone      | false
            offsetDateTime   | OffsetDateTime | TIMESTAMP(9) WITH TIME ZONE                         | timestamp(9) with time zone   | timestamp(6) with time zone | false
            instant          | Instant        | TIMESTAMP(9) WITH TIME ZONE as Instant              | timestamp(9) with time zone   | timestamp(6) with time zone | false
            instantInUtc     | Instant        | TIMESTAMP(9) as Instant                             | timestamp(9)                  | timestamp(6)                | false
            year             | Year           | INTEGER as Year                                     | integer                       | integer                     | false
            duration         | Duration       | INTERVAL DAY TO SECOND                              | interval day(18) to second(9) | interval                    | false
            period           | Period         | INTERVAL YEAR TO MONTH as Period                    | interval year(18) to month    | interval year to month      | false
            json             | Json           | JSON                                                | json                          | jsonb                       | false
            plainDate        | Date           | TIMESTAMP(9) as Date                                | timestamp(9)                  | timestamp(6)                | true
            day              | Date           | DATE as Date                                        | date                          | date                        | true
            time             | Date           | TIME(0) as Date                                     | time(0)                       | time(0)                     | true
            date             | Date           | TIMESTAMP(9) as Date                                | timestamp(9)                  | timestamp(6)                | true
            moment           | Date           | TIMESTAMP(9) WITH TIME ZONE as Instant as Date      | timestamp(9) with time zone   | timestamp(6) with time zone | true
            calendarDay      | Calendar       | DATE as Calendar                                    | date                          | date                        | true
            calendarTime     | Calendar       | TIME(0) as Calendar                                 | time(0)                       | time(0)                     | true
            calendar         | Calendar       | TIMESTAMP(9) as Calendar                            | timestamp(9)                  | timestamp(6)                | true
            calendarMoment   | Calendar       | TIMESTAMP(9) WITH TIME ZONE as Instant as Calendar  | timestamp(9) with time zone   | timestamp(6) with time zone | true
            sqlDate          | Date           | DATE as Date                                        | date                          | date                        | true
            sqlTime          | Time           | TIME(0) as Time                                     | time(0)                       | time(0)                     | true
            exactSqlTime     | Time           | TIME(3) as Time                                     | time(3)                       | time(3)                     | true
            timestamp        | Timestamp      | TIMESTAMP(9) as Timestamp                           | timestamp(9)                  | timestamp(6)                | true
            timestampMoment  | Timestamp      | TIMESTAMP(9) WITH TIME ZONE as Instant as Timestamp | timestamp(9) with time zone   | timestamp(6) with time zone | true
            bytes            | byte[]         | VARBINARY(255)                                      | varbinary(255)                | bytea                       | true
            manyBytes        | byte[]         | BLOB                                                | blob                          | bytea                       | true
            boxedBytes       | Byte[]         | VARBINARY(1000) as Byte[]                           | varbinary(1000)               | bytea                       | true
            manyBoxedBytes   | Byte[]         | BLOB as Byte[]                                      | blob                          | bytea                       | true
            chars            | char[]         | VARCHAR(255) as char[]                              | varchar(255)                  | varchar(255)                | true
            manyChars        | char[]         | CLOB as char[]                                      | clob                          | text                        | true
            boxedChars       | Character[]    | VARCHAR(255) as Character[]                         | varchar(255)                  | varchar(255)                | true
            manyBoxedChars   | Character[]    | CLOB as Character[]                                 | clob                          | text                        | true
            suit             | Suit           | SMALLINT as Suit                                    | smallint                      | smallint                    | false
            suitByPosition   | Suit           | SMALLINT as Suit                                    | smallint                      | smallint                    | false
            suitByName       | Suit           | VARCHAR(10) as Suit                                 | varchar(10)                   | varchar(10)                 | false
            level            | Level          | VARCHAR(255) as Level                               | varchar(255)                  | varchar(255)                | false
            letter           | Level          | VARCHAR(1) as Level                                 | varchar(1)                    | varchar(1)                  | false
            tiny             | Tiny           | TINYINT as Tiny                                     | tinyint                       | smallint                    | false
            small            | Small          | SMALLINT as Small                                   | smallint                      | smallint                    | false
            wide             | Wide           | INTEGER as Wide                                     | integer                       | integer                     | false
            point            | Point          | VARBINARY as Point                                  | varbinary                     | bytea                       | true
            largePoint       | Point          | BLOB as Point                                       | blob                          | bytea                       | true
            points           | ArrayList      | VARBINARY(2000) as ArrayList                        | varbinary(2000)               | bytea                       | true
            pointsByName     | HashMap        | VARBINARY as HashMap                                | varbinary                     | bytea                       | true
            """)
    void storesEachBasicType(
            String attribute, String javaClass, String type, String h2, String postgresql, boolean changes) {
        BasicType<?> found = type(BasicAttributes.declaration(attribute));
        assertThat(found.type().javaType().getSimpleName()).isEqualTo(javaClass);
        assertThat(found.type()).hasToString(type);
        assertThat(ddlName("h2", found)).isEqualTo(h2);
        assertThat(ddlName("postgresql", found)).isEqualTo(postgresql);
        assertThat(found.mutability().isImmutable()).isEqualTo(!changes);
    }

    @Test
    void storesAllAttributesOfTheTable() {
        String table = Arrays.stream(BasicTypesTest.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(CsvSource.class))
                .map(method -> method.getAnnotation(CsvSource.class).textBlock())
                .collect(Collectors.joining());
        assertThat(attributes()).allSatisfy(attribute -> assertThat(table).contains(attribute + " "));
    }

    @ParameterizedTest
    @MethodSource("attributes")
    void equalDeclarationsHaveEqualTypes(String attribute) {
        BasicDeclaration declaration = BasicAttributes.declaration(attribute);
        assertThat(type(declaration).type())
                .isEqualTo(type(BasicAttributes.declaration(attribute)).type())
                .hasSameHashCodeAs(type(declaration).type());
    }

    @Test
    void differentDeclarationsHaveDifferentTypes() {
        Stream<BasicType<?>> distinct = Stream.of(
                        "date",
                        "day",
                        "calendar",
                        "timestamp",
                        "suit",
                        "suitByName",
                        "point",
                        "points",
                        "chars",
                        "text")
                .map(attribute -> type(BasicAttributes.declaration(attribute)));
        assertThat(distinct).extracting(BasicType::type).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @Spec({"11.009", "11.010"})
    @CsvSource(delimiter = '|', textBlock = """
            # definition of the column       | UUID                | Instant
            uuid                             | UUID                | TIMESTAMP(9) WITH TIME ZONE as Instant
            CHAR(36)                         | VARCHAR(36) as UUID | TIMESTAMP(9) WITH TIME ZONE as Instant
            varchar2(36) not null            | VARCHAR(36) as UUID | TIMESTAMP(9) WITH TIME ZONE as Instant
            National  Character Varying(40)  | VARCHAR(36) as UUID | TIMESTAMP(9) WITH TIME ZONE as Instant
            text                             | VARCHAR(36) as UUID | TIMESTAMP(9) WITH TIME ZONE as Instant
            char(16) for bit data            | BINARY(16) as UUID  | TIMESTAMP(9) WITH TIME ZONE as Instant
            raw(16)                          | BINARY(16) as UUID  | TIMESTAMP(9) WITH TIME ZONE as Instant
            bytea                            | BINARY(16) as UUID  | TIMESTAMP(9) WITH TIME ZONE as Instant
            timestamp                        | UUID                | TIMESTAMP(9) as Instant
            timestamp(3) without time zone   | UUID                | TIMESTAMP(9) as Instant
            datetime2(7)                     | UUID                | TIMESTAMP(9) as Instant
            datetime                         | UUID                | TIMESTAMP(9) as Instant
            timestamp(3) with time zone      | UUID                | TIMESTAMP(9) WITH TIME ZONE as Instant
            timestamp with local time zone   | UUID                | TIMESTAMP(9) WITH TIME ZONE as Instant
            timestamptz                      | UUID                | TIMESTAMP(9) WITH TIME ZONE as Instant
            datetimeoffset(7)                | UUID                | TIMESTAMP(9) WITH TIME ZONE as Instant
            """)
    void heedsTheDefinitionOfTheColumn(String definition, String uuid, String instant) {
        assertThat(type(defined(UUID.class, definition)).type()).hasToString(uuid);
        assertThat(type(defined(Instant.class, definition)).type()).hasToString(instant);
    }

    private static BasicDeclaration defined(Class<?> type, String definition) {
        return BasicDeclaration.of(type, "Order.value", ValueRole.ATTRIBUTE).withColumn(255, 0, 0, -1, definition);
    }

    @ParameterizedTest(name = "{0} {1}")
    @Spec({"2.050", "2.053"})
    @CsvSource(delimiter = '|', textBlock = """
            # class                 | digits | type
            int                     | -1     | INTEGER
            java.lang.Integer       | -1     | INTEGER
            short                   | -1     | SMALLINT
            java.lang.Short         | -1     | SMALLINT
            long                    | -1     | BIGINT
            java.lang.Long          | -1     | BIGINT
            java.sql.Timestamp      | -1     | TIMESTAMP(6) as Timestamp
            java.sql.Timestamp      | 3      | TIMESTAMP(3) as Timestamp
            java.time.LocalDateTime | -1     | TIMESTAMP(6)
            java.time.Instant       | -1     | TIMESTAMP(6) WITH TIME ZONE as Instant
            java.time.Instant       | 9      | TIMESTAMP(9) WITH TIME ZONE as Instant
            """)
    void versionsHaveDigitsThatAllDatabasesKeep(Class<?> javaClass, int digits, String type) {
        BasicDeclaration version = BasicDeclaration.of(javaClass, "Order.version", ValueRole.VERSION)
                .withColumn(255, 0, 0, digits, "");
        assertThat(type(version).type()).hasToString(type);
    }

    @Test
    @Spec({"11.014", "11.017"})
    @SuppressWarnings("deprecation") // @MapKeyTemporal is, and still to be read
    void readsTheAnnotationsOfKeysForKeys() {
        BasicDeclaration suit = BasicAttributes.declaration(Keys.class, "suit", ValueRole.MAP_KEY);
        assertThat(suit.enumerated()).isEqualTo(EnumType.STRING);
        assertThat(suit.length()).isEqualTo(7);
        BasicDeclaration day = BasicAttributes.declaration(Keys.class, "day", ValueRole.MAP_KEY);
        assertThat(day.temporal()).isEqualTo(TemporalType.DATE);
        assertThat(day.lob()).isFalse();
        assertThat(day.columnDefinition()).isEqualTo("date");
        BasicDeclaration value = BasicAttributes.declaration(Keys.class, "day", ValueRole.ELEMENT);
        assertThat(value.temporal()).isEqualTo(TemporalType.TIME);
        assertThat(value.lob()).isTrue();
    }

    @NullUnmarked
    @SuppressWarnings({"unused", "deprecation", "JavaUtilDate"})
    private static final class Keys {

        @MapKeyEnumerated(EnumType.STRING)
        @MapKeyColumn(length = 7)
        @Enumerated(EnumType.ORDINAL)
        @Column(length = 8)
        BasicAttributes.Suit suit;

        @MapKeyTemporal(TemporalType.DATE)
        @MapKeyColumn(columnDefinition = "date")
        @Temporal(TemporalType.TIME)
        @Lob
        Date day;
    }

    private static String ddlName(String dialect, BasicType<?> type) {
        return Dialects.named(dialect).types().ddlName(type.type());
    }
}
