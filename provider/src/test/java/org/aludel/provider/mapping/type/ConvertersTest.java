package org.aludel.provider.mapping.type;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Lob;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.aludel.core.error.InvalidValueException;
import org.aludel.provider.Spec;
import org.aludel.provider.error.ProviderErrorCode;
import org.aludel.provider.mapping.source.Annotations;
import org.aludel.provider.mapping.source.ConverterSource;
import org.aludel.provider.mapping.source.MappingProblems;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which converter applies to a value, and what it does. */
@NullUnmarked // converters take and give nulls, and the interface does not say so
@SuppressWarnings({"unused", "deprecation", "JavaUtilDate"}) // @Temporal and dates are to be tested, too
class ConvertersTest {

    // a family of converters that say what they have seen

    abstract static class Saying<X> implements AttributeConverter<X, String> {

        @Override
        public String convertToDatabaseColumn(X value) {
            return "<" + value + ">";
        }
    }

    static final class OfInteger extends Saying<Integer> {
        @Override
        public Integer convertToEntityAttribute(String text) {
            return text == null ? -1 : Integer.valueOf(text.substring(1, text.length() - 1));
        }
    }

    static final class OfString extends Saying<String> {
        @Override
        public String convertToEntityAttribute(String text) {
            return text == null ? "nothing" : text.substring(1, text.length() - 1);
        }
    }

    static final class UpperCase implements AttributeConverter<String, String> {

        private UpperCase() {}

        @Override
        public String convertToDatabaseColumn(String text) {
            return text.toUpperCase(Locale.ROOT);
        }

        @Override
        public String convertToEntityAttribute(String text) {
            return text.toLowerCase(Locale.ROOT);
        }
    }

    static final class OfStrings implements AttributeConverter<List<String>, String> {
        @Override
        public String convertToDatabaseColumn(List<String> words) {
            return words == null ? null : String.join(",", words);
        }

        @Override
        public List<String> convertToEntityAttribute(String text) {
            return text == null ? null : new ArrayList<>(Arrays.asList(text.split(",")));
        }
    }

    static final class OfSuit extends Saying<BasicAttributes.Suit> {
        @Override
        public BasicAttributes.Suit convertToEntityAttribute(String text) {
            return BasicAttributes.Suit.valueOf(text.substring(1, text.length() - 1));
        }
    }

    static final class OfDate implements AttributeConverter<Date, Long> {
        @Override
        public Long convertToDatabaseColumn(Date date) {
            return date == null ? null : date.getTime();
        }

        @Override
        public Date convertToEntityAttribute(Long number) {
            return number == null ? null : new Date(number);
        }
    }

    static final class ToDate implements AttributeConverter<Long, Date> {
        @Override
        public Date convertToDatabaseColumn(Long number) {
            return number == null ? null : new Date(number);
        }

        @Override
        public Long convertToEntityAttribute(Date date) {
            return date == null ? null : date.getTime();
        }
    }

    static final class ToEnum implements AttributeConverter<String, BasicAttributes.Suit> {
        @Override
        public BasicAttributes.Suit convertToDatabaseColumn(String text) {
            return BasicAttributes.Suit.valueOf(text);
        }

        @Override
        public String convertToEntityAttribute(BasicAttributes.Suit suit) {
            return suit.name();
        }
    }

    static final class Unmakeable extends Saying<String> {

        Unmakeable(String argument) {}

        @Override
        public String convertToEntityAttribute(String text) {
            return text;
        }
    }

    static final class Attributes {
        int number;
        Integer boxedNumber;
        String text;

        @Column(length = 30)
        String shortText;

        @Lob
        List<String> words;

        List<Integer> numbers;
        BasicAttributes.Suit suit;

        @Enumerated
        BasicAttributes.Suit enumeratedSuit;

        Date date;

        @Temporal(TemporalType.DATE)
        Date day;

        @Convert
        String marked;

        @Convert(disableConversion = true)
        String plain;

        @Convert(converter = UpperCase.class)
        String upper;

        @Convert(converter = UpperCase.class)
        @Convert(converter = OfString.class)
        String twice;

        @Convert(converter = OfDate.class)
        String wrong;

        @Convert(converter = ToDate.class)
        @Temporal(TemporalType.DATE)
        long asDay;

        @Convert(converter = UpperCase.class)
        @Temporal(TemporalType.DATE)
        String asText;

        @Convert(converter = ToEnum.class)
        String asEnum;

        @Convert(converter = Unmakeable.class)
        String unmakeable;
    }

    private final MappingProblems problems = new MappingProblems();
    private final BasicTypes types =
            automatic(OfInteger.class, OfString.class, OfStrings.class, OfSuit.class, OfDate.class);

    private static BasicTypes automatic(Class<?>... converters) {
        return new BasicTypes(sources(true, converters), ConverterInstances.byConstructor());
    }

    private static List<ConverterSource> sources(boolean autoApply, Class<?>... converters) {
        return Stream.of(converters)
                .map(converter -> ConverterSource.of(converter, autoApply).orElseThrow())
                .toList();
    }

    private static BasicDeclaration declaration(String attribute, ValueRole role) {
        return BasicAttributes.declaration(Attributes.class, attribute, role);
    }

    @SuppressWarnings("unchecked") // callers know the type
    private <J> BasicType<J> type(BasicTypes from, String attribute) {
        return (BasicType<J>) from.of(declaration(attribute, ValueRole.ATTRIBUTE), problems)
                .orElseThrow(() -> new AssertionError(problems.all()));
    }

    private <J> BasicType<J> type(String attribute) {
        return type(types, attribute);
    }

    @ParameterizedTest(name = "{0}")
    @Spec({"3.131", "3.135", "3.137", "11.015", "11.016", "11.021"})
    @CsvSource(delimiter = '|', textBlock = """
            # attribute    | type
            number         | VARCHAR(255) as Integer
            boxedNumber    | VARCHAR(255) as Integer
            text           | VARCHAR(255) as String
            shortText      | VARCHAR(30) as String
            words          | CLOB as List
            suit           | VARCHAR(255) as Suit
            enumeratedSuit | SMALLINT as Suit
            date           | BIGINT as Date
            day            | DATE as Date
            marked         | VARCHAR(255) as String
            plain          | VARCHAR(255)
            upper          | VARCHAR(255) as String
            asDay          | DATE as Date as Long
            """)
    void appliesToWhatItIsFor(String attribute, String expected) {
        assertThat(type(attribute).type()).hasToString(expected);
        assertThat(problems.all()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @Spec({"3.135", "3.137"})
    void appliesByItselfToAllButIdentifiersAndVersions(ValueRole role) {
        String expected = role == ValueRole.ID || role == ValueRole.VERSION ? "INTEGER" : "VARCHAR(255) as Integer";
        assertThat(types.of(declaration("number", role), problems).orElseThrow().type())
                .hasToString(expected);
    }

    @Test
    @Spec("3.135")
    void appliesToAnIdentifierThatAsksForIt() {
        assertThat(types.of(declaration("upper", ValueRole.ID), problems)
                        .orElseThrow()
                        .type())
                .hasToString("VARCHAR(255) as String");
    }

    @Test
    void comparesTypeArguments() {
        MappingProblems none = new MappingProblems();
        assertThat(types.of(declaration("numbers", ValueRole.ATTRIBUTE), none)).isEmpty();
        assertThat(none.all()).singleElement().asString().contains("java.util.List<java.lang.Integer>");
    }

    @Test
    @Spec("11.021")
    void aConverterThatIsNotAutomaticAppliesWhereItIsAskedFor() {
        BasicTypes manual = new BasicTypes(sources(false, OfString.class), ConverterInstances.byConstructor());
        assertThat(type(manual, "text").type()).hasToString("VARCHAR(255)");
        assertThat(type(manual, "marked").type()).hasToString("VARCHAR(255) as String");
    }

    @Test
    @Spec("11.021")
    void theAutomaticOneOfSeveralAppliesWhereOneIsAskedFor() throws SQLException {
        List<ConverterSource> both = Stream.concat(
                        sources(false, UpperCase.class).stream(), sources(true, OfString.class).stream())
                .toList();
        BasicTypes several = new BasicTypes(both, ConverterInstances.byConstructor());
        BasicType<String> type = type(several, "marked");
        assertThat(type.type().toLiteralValue("a")).isEqualTo("<a>");
    }

    @Test
    @Spec({"3.132", "3.136"})
    void convertsWhatIsWrittenAndRead() throws SQLException {
        BasicType<Integer> number = type("number");
        assertThat(number.type().javaType()).isEqualTo(Integer.class);
        assertThat(RoundTripTest.stored(number.type(), 5)).isEqualTo(5);
        assertThat(number.type().toLiteralValue(5)).isEqualTo("<5>");
        BasicType<Long> day = type("asDay");
        long midnight = java.sql.Date.valueOf("2026-07-01").getTime();
        assertThat(RoundTripTest.stored(day.type(), midnight + 3_600_000)).isEqualTo(midnight);
    }

    @Test
    @Spec("3.136")
    void convertersSeeNullsOfBothSides() throws SQLException {
        BasicType<String> text = type("text");
        assertThat(text.type().toLiteralValue(null)).isEqualTo("<null>");
        assertThat(RoundTripTest.stored(text.type(), null)).isEqualTo("null");
        List<String> seen = new ArrayList<>();
        AttributeConverter<String, String> spy = new AttributeConverter<>() {
            @Override
            public @Nullable String convertToDatabaseColumn(@Nullable String value) {
                seen.add("writes " + value);
                return null;
            }

            @Override
            public String convertToEntityAttribute(@Nullable String value) {
                seen.add("reads " + value);
                return "something";
            }
        };
        BasicTypes spied = new BasicTypes(sources(true, OfString.class), type -> spy);
        BasicType<String> type = type(spied, "text");
        assertThat(RoundTripTest.stored(type.type(), null)).isEqualTo("something");
        assertThat(seen).containsExactly("writes null", "reads null");
    }

    @Test
    @Spec("3.138")
    void eachConverterIsMadeOnce() {
        AtomicInteger made = new AtomicInteger();
        BasicTypes counted = new BasicTypes(sources(true, OfString.class), type -> {
            made.incrementAndGet();
            return new OfString();
        });
        BasicType<String> one = type(counted, "text");
        BasicType<String> other = type(counted, "text");
        assertThat(made).hasValue(1);
        assertThat(one.type()).isEqualTo(other.type()).hasSameHashCodeAs(other.type());
        assertThat(one.type()).isNotEqualTo(type("text").type());
    }

    @Test
    @Spec("3.134")
    void failuresOfConvertersCanBeTold() {
        BasicType<String> upper = type("upper");
        assertThatThrownBy(() -> RoundTripTest.stored(upper.type(), null))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        failure -> assertThat(failure.code()).isEqualTo(ProviderErrorCode.CONVERTER_FAILED))
                .hasMessage("[ALU-4120] The method convertToDatabaseColumn() of the converter '"
                        + UpperCase.class.getName() + "' has failed\n  The cause tells what it did not accept")
                .hasCauseInstanceOf(NullPointerException.class);
        AttributeConverter<String, String> failing = new AttributeConverter<>() {
            @Override
            public String convertToDatabaseColumn(String value) {
                return value;
            }

            @Override
            public String convertToEntityAttribute(String value) {
                throw new IllegalStateException("no");
            }
        };
        BasicType<String> unreadable =
                type(new BasicTypes(sources(true, OfString.class), converter -> failing), "text");
        assertThatThrownBy(() -> RoundTripTest.stored(unreadable.type(), "a"))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        failure -> assertThat(failure.code()).isEqualTo(ProviderErrorCode.CONVERTER_FAILED))
                .hasMessageContaining("The method convertToEntityAttribute() of the converter")
                .hasMessageContaining("in column 1 'C' of the result")
                .hasRootCauseMessage("no");
    }

    @Test
    @Spec("2.059")
    void convertedValuesAreComparedByWhatIsStored() {
        Mutability<List<String>> words = this.<List<String>>type("words").mutability();
        assertThat(words.isImmutable()).isFalse();
        List<String> value = new ArrayList<>(List.of("a", "b"));
        List<String> copy = requireNonNull(words.copy(value));
        assertThat(copy).isEqualTo(value).isNotSameAs(value);
        assertThat(words.areEqual(value, copy)).isTrue();
        assertThat(words.areEqual(value, List.of("a,b"))).isTrue();
        value.add("c");
        assertThat(words.areEqual(value, copy)).isFalse();
        assertThat(this.<Date>type("date").mutability().isImmutable()).isFalse();
    }

    record Email(String text) {}

    record Tagged(String text, List<String> tags) {}

    record Chain(@Nullable Chain next) {}

    @Test
    void whatIsKnownNeverToChangeIsNotCopied() {
        assertThat(this.<String>type("upper").mutability().isImmutable()).isTrue();
        assertThat(Stream.of(Email.class, BasicAttributes.Suit.class, java.time.Year.class, int.class))
                .allMatch(Immutability::isKnownOf);
        assertThat(Stream.of(Tagged.class, Chain.class, Date.class, List.class, Object.class, byte[].class))
                .noneMatch(Immutability::isKnownOf);
    }

    @Test
    @Spec("3.131")
    void anythingCanBeConverted() {
        AttributeConverter<Object, String> converter = new AttributeConverter<>() {
            @Override
            public String convertToDatabaseColumn(Object value) {
                return Objects.toString(value);
            }

            @Override
            public Object convertToEntityAttribute(String value) {
                return value;
            }
        };
        BasicTypes anything = new BasicTypes(
                List.of(new ConverterSource(converter.getClass(), Object.class, String.class, true)),
                type -> converter);
        assertThat(anything.of(BasicDeclaration.of(Object.class, "Order.any", ValueRole.ATTRIBUTE), problems)
                        .orElseThrow()
                        .type())
                .hasToString("VARCHAR(255) as Object");
    }

    @ParameterizedTest(name = "{0}")
    @Spec({"3.139", "11.021", "11.022"})
    @CsvSource(delimiter = '|', textBlock = """
            twice      | The attribute 'Attributes.twice' has several @Convert. Keep one.
            wrong      | The converter '*OfDate' of the attribute 'Attributes.wrong' is not for java.lang.String. Name one that converts this type.
            asText     | The attribute 'Attributes.asText' is marked @Temporal(DATE), but what is stored of it is of java.lang.String; the annotation is for java.util.Date and Calendar only. Remove it.
            asEnum     | The converter '*ToEnum' of the attribute 'Attributes.asEnum' converts to org.aludel.provider.mapping.type.BasicAttributes$Suit, which databases do not have. Let it convert to a number, a text, bytes, a date or a time.
            unmakeable | The converter '*Unmakeable' of the attribute 'Attributes.unmakeable' cannot be made: [ALU-4111] There can be no instance of '*Unmakeable', because it has no constructor without parameters; Make it a class that is not abstract, with a constructor without parameters.
            """)
    void reportsConvertersThatDoNotFit(String attribute, String problem) {
        assertThat(types.of(declaration(attribute, ValueRole.ATTRIBUTE), problems))
                .isEmpty();
        assertThat(problems.all()).containsExactly(problem.replace("*", ConvertersTest.class.getName() + "$"));
    }

    @Test
    @Spec("11.021")
    void reportsThatThereIsNoneOrMoreThanOne() {
        BasicTypes none = automatic();
        assertThat(none.of(declaration("marked", ValueRole.ATTRIBUTE), problems))
                .isEmpty();
        BasicTypes two = automatic(UpperCase.class, OfString.class);
        assertThat(two.of(declaration("text", ValueRole.ELEMENT), problems)).isEmpty();
        assertThat(two.of(declaration("marked", ValueRole.MAP_KEY), problems)).isEmpty();
        String both = "The converters '" + UpperCase.class.getName() + "' and '" + OfString.class.getName()
                + "' are all for java.lang.String, the type of the ";
        assertThat(problems.all())
                .containsExactly(
                        "The attribute 'Attributes.marked' is marked @Convert without a converter, and the unit has none"
                                + " for java.lang.String. Name a converter, or remove the annotation.",
                        both + "element of 'Attributes.text'. Name one of them with @Convert.",
                        both + "key of 'Attributes.marked'. Name one of them with @Convert.");
    }

    @Test
    void conversionsCanBeGivenByTheCaller() {
        List<Convert> converts = Annotations.of(field("upper")).all(Convert.class);
        BasicDeclaration element = declaration("plain", ValueRole.ELEMENT).withConverts(converts);
        @SuppressWarnings("unchecked") // the attribute is one
        BasicType<String> type = (BasicType<String>) types.of(element, problems).orElseThrow();
        assertThat(type.type().toLiteralValue("a")).isEqualTo("A");
    }

    private static java.lang.reflect.Field field(String name) {
        try {
            return Attributes.class.getDeclaredField(name);
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }
}
