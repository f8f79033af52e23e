package org.aludel.provider.mapping.type;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Lob;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.aludel.provider.Spec;
import org.aludel.provider.mapping.source.MappingProblems;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of declarations that are wrong. */
class TypeProblemsTest {

    enum Twice {
        ONE;

        @EnumeratedValue
        final int code = 1;

        @EnumeratedValue
        final String name = "one";
    }

    enum Floating {
        ONE;

        @EnumeratedValue
        final long code = 1;
    }

    enum Static {
        ONE;

        @EnumeratedValue
        static final String CODE = "one";
    }

    enum Shared {
        ONE("a"),
        TWO("a");

        @EnumeratedValue
        final String code;

        Shared(String code) {
            this.code = code;
        }
    }

    enum Missing {
        ONE("a"),
        TWO(null);

        @EnumeratedValue
        final @Nullable String code;

        Missing(@Nullable String code) {
            this.code = code;
        }
    }

    @NullUnmarked
    @SuppressWarnings({"unused", "deprecation", "JavaUtilDate"})
    private static final class Order {
        Object anything;
        List<String> words;
        Thread thread;

        @Enumerated
        String enumerated;

        @MapKeyEnumerated(EnumType.STRING)
        String enumeratedKey;

        @Temporal(TemporalType.DATE)
        LocalDate day;

        @Temporal(TemporalType.TIMESTAMP)
        java.sql.Date sqlDate;

        @Lob
        Integer number;

        @Lob
        BasicAttributes.Suit suit;

        @Lob
        Date date;

        @Lob
        UUID uuid;

        @Lob
        Thread large;

        @Column(length = 0)
        String text;

        @Column(length = -1)
        byte[] bytes;

        @Column(precision = -1)
        BigDecimal decimal;

        @Column(secondPrecision = -2)
        Instant instant;

        @Column(length = 20)
        UUID shortUuid;

        Twice twice;
        Floating floating;
        Static constant;
        Shared shared;
        Missing missing;

        @Enumerated(EnumType.ORDINAL)
        BasicAttributes.Level level;

        String version;
    }

    @ParameterizedTest(name = "{0} as {1}")
    @Spec({"2.050", "2.058", "11.016", "11.017", "11.018"})
    @CsvSource(delimiter = '|', textBlock = """
            anything      | ATTRIBUTE | The attribute 'Order.anything' is of java.lang.Object, which is no basic type. Let it implement Serializable, convert it with @Convert, or mark it @Transient.
            words         | ATTRIBUTE | The attribute 'Order.words' is of java.util.List<java.lang.String>, which is no basic type. Let it implement Serializable, convert it with @Convert, or mark it @Transient.
            thread        | ELEMENT   | The element of 'Order.thread' is of java.lang.Thread, which is no basic type. Let it implement Serializable, convert it with @Convert, or mark it @Transient.
            large         | ATTRIBUTE | The attribute 'Order.large' is of java.lang.Thread, which is no basic type. Let it implement Serializable, convert it with @Convert, or mark it @Transient.
            enumerated    | ATTRIBUTE | The attribute 'Order.enumerated' is marked @Enumerated, but what is stored of it is of java.lang.String, which is no enum. Remove the annotation.
            enumeratedKey | MAP_KEY   | The key of 'Order.enumeratedKey' is marked @MapKeyEnumerated, but what is stored of it is of java.lang.String, which is no enum. Remove the annotation.
            day           | ID        | The identifier 'Order.day' is marked @Temporal(DATE), but what is stored of it is of java.time.LocalDate; the annotation is for java.util.Date and Calendar only. Remove it.
            sqlDate       | ATTRIBUTE | The attribute 'Order.sqlDate' is marked @Temporal(TIMESTAMP), but what is stored of it is of java.sql.Date; the annotation is for java.util.Date and Calendar only. Remove it.
            number        | ATTRIBUTE | The attribute 'Order.number' is marked @Lob, but what is stored of it is of java.lang.Integer; only text, characters, bytes and serialized objects can be large. Remove the annotation.
            suit          | ATTRIBUTE | The attribute 'Order.suit' is marked @Lob, but what is stored of it is of org.aludel.provider.mapping.type.BasicAttributes$Suit; only text, characters, bytes and serialized objects can be large. Remove the annotation.
            date          | ATTRIBUTE | The attribute 'Order.date' is marked @Lob, but what is stored of it is of java.util.Date; only text, characters, bytes and serialized objects can be large. Remove the annotation.
            uuid          | ATTRIBUTE | The attribute 'Order.uuid' is marked @Lob, but what is stored of it is of java.util.UUID; only text, characters, bytes and serialized objects can be large. Remove the annotation.
            text          | ATTRIBUTE | The column of the attribute 'Order.text' has the length 0. Give a length of at least 1.
            bytes         | ATTRIBUTE | The column of the attribute 'Order.bytes' has the length -1. Give a length of at least 1.
            decimal       | ATTRIBUTE | The column of the attribute 'Order.decimal' has the precision -1. Give a number of digits, or leave it out.
            instant       | VERSION   | The column of the version 'Order.instant' has the secondPrecision -2. Give a number of digits, or leave it out.
            shortUuid     | ATTRIBUTE | The column of the attribute 'Order.shortUuid' has the length 20, but a UUID is stored in 36 characters or in 16 bytes. Give one of these lengths, or none for the type that the database has for it.
            twice         | ATTRIBUTE | The enum '*Twice' of the attribute 'Order.twice' has several fields marked @EnumeratedValue. Mark one.
            floating      | ATTRIBUTE | The @EnumeratedValue '*Floating.code' of the attribute 'Order.floating' is not a final field of byte, short, int or String that each constant has for itself. Make it one.
            constant      | ATTRIBUTE | The @EnumeratedValue '*Static.CODE' of the attribute 'Order.constant' is not a final field of byte, short, int or String that each constant has for itself. Make it one.
            shared        | ATTRIBUTE | The @EnumeratedValue '*Shared.code' of the attribute 'Order.shared' is the same for ONE and TWO. Give each constant a value of its own.
            missing       | ATTRIBUTE | The @EnumeratedValue '*Missing.code' of the attribute 'Order.missing' is null for TWO. Give it a value.
            level         | ATTRIBUTE | The @EnumeratedValue 'org.aludel.provider.mapping.type.BasicAttributes$Level.code' of the attribute 'Order.level' is of String, which contradicts @Enumerated(ORDINAL). Remove one of the annotations.
            version       | VERSION   | The version 'Order.version' is of java.lang.String. Make it an int, short, long, Integer, Short, Long, Timestamp, LocalDateTime or Instant.
            """)
    void saysWhatIsWrongAndWhatToDo(String attribute, ValueRole role, String problem) {
        MappingProblems problems = new MappingProblems();
        BasicTypes types = new BasicTypes(List.of(), ConverterInstances.byConstructor());
        assertThat(types.of(BasicAttributes.declaration(Order.class, attribute, role), problems))
                .isEmpty();
        assertThat(problems.all()).containsExactly(problem.replace("*", TypeProblemsTest.class.getName() + "$"));
    }
}
