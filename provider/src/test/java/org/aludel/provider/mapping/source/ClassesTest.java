package org.aludel.provider.mapping.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.aludel.provider.Spec;
import org.aludel.provider.error.MappingException;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@NullUnmarked // as the classes that are read usually are
@SuppressWarnings({"unused", "UnusedMethod", "UnusedVariable", "ClassCanBeStatic"})
class ClassesTest {

    private final MappingProblems problems = new MappingProblems();

    @Entity
    enum AnEnum {
        A
    }

    @Entity
    record ARecord(@Id Long id) {}

    @Entity
    interface AnInterface {}

    @MappedSuperclass
    record ASuperRecord(Long id) {}

    @Embeddable
    interface AnEmbeddableInterface {}

    @Entity
    class Inner {
        @Id
        Long id;
    }

    @Entity
    static final class Final {
        @Id
        Long id;
    }

    @Entity
    static class NoConstructor {
        @Id
        Long id;

        NoConstructor(Long id) {}
    }

    @Entity
    static class PrivateConstructor {
        @Id
        Long id;

        private PrivateConstructor() {}
    }

    @Entity
    static class FinalMethod {
        @Id
        Long id;

        final void done() {}

        private final void hidden() {}

        static final void shared() {}
    }

    @Entity
    static class FinalField {
        @Id
        Long id;

        final String name = "";
    }

    @Embeddable
    abstract static class AbstractEmbeddable {}

    @Entity
    @Embeddable
    static class Both {
        @Id
        Long id;
    }

    static class Plain {}

    @Converter
    static class NoConverter {}

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of(
                        AnEnum.class, "The entity '%s' is an enum. Make it a class; a record can only be embeddable."),
                Arguments.of(
                        ARecord.class,
                        "The entity '%s' is a record. Make it a class; a record can only be embeddable."),
                Arguments.of(
                        AnInterface.class,
                        "The entity '%s' is an interface. Make it a class; a record can only be embeddable."),
                Arguments.of(
                        ASuperRecord.class,
                        "The mapped superclass '%s' is a record. Make it a class; a record can only be embeddable."),
                Arguments.of(
                        AnEmbeddableInterface.class,
                        "The embeddable '%s' is an interface. Make it a class or a record."),
                Arguments.of(
                        Inner.class,
                        "The entity '%s' belongs to an instance or a method of another class. Make it static, or a class of"
                                + " its own."),
                Arguments.of(Final.class, "The entity '%s' is final. Remove 'final'."),
                Arguments.of(
                        NoConstructor.class,
                        "The entity '%s' has no constructor without parameters that is at least visible in its package. Add"
                                + " a protected one."),
                Arguments.of(
                        PrivateConstructor.class,
                        "The entity '%s' has no constructor without parameters that is at least visible in its package. Add"
                                + " a protected one."),
                Arguments.of(FinalMethod.class, "The method done() of the entity '%s' is final. Remove 'final'."),
                Arguments.of(FinalField.class, "The field '%s.name' is final. Remove 'final', or mark it @Transient."),
                Arguments.of(
                        AbstractEmbeddable.class,
                        "The embeddable '%s' is abstract. Remove 'abstract', or make it a mapped superclass."),
                Arguments.of(
                        Both.class,
                        "The class '%s' is entity and embeddable at the same time. Keep one of the annotations @Entity,"
                                + " @Embeddable."),
                Arguments.of(
                        NoConverter.class,
                        "The converter '%s' does not implement AttributeConverter. Implement it with the type of attributes"
                                + " and the type of columns."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    @Spec({"2.001", "2.002", "2.003", "2.060"})
    void reportsClassesThatCannotBeWhatTheyAre(Class<?> type, String problem) {
        MappingSource.read(List.of(type), List.of(), problems);
        assertThat(problems.all()).containsExactly(String.format(Locale.ROOT, problem, type.getName()));
    }

    /** Units list classes of keys, enums and listeners, which need no annotation. */
    @Test
    void leavesOutListedClassesThatAreNothingOfTheirOwn() {
        MappingSource source = MappingSource.read(List.of(LocalHolder.class, Plain.class), List.of(), problems);

        assertThat(problems.all()).isEmpty();
        assertThat(source.classes()).extracting(ClassSource::type).containsExactly(LocalHolder.class);
    }

    @Entity
    static class LocalHolder {
        @Id
        Long id;

        static Class<?> local() {
            @Entity
            class Local {
                @Id
                Long id;
            }
            return Local.class;
        }
    }

    @Test
    @Spec("2.001")
    void acceptsStaticNestedClassesOnly() {
        MappingSource source = MappingSource.read(List.of(LocalHolder.class, LocalHolder.local()), List.of(), problems);
        assertThat(source.find(LocalHolder.class)).isPresent();
        assertThat(problems.all()).singleElement().asString().contains("LocalHolder$1Local' belongs to");
    }

    @Test
    void reportsAllProblemsAtOnce() {
        MappingSource.read(List.of(Final.class, NoConstructor.class), List.of(), problems);
        assertThatThrownBy(() -> problems.throwIfAny("shop"))
                .isInstanceOf(MappingException.class)
                .hasMessageStartingWith(
                        "[ALU-4100] The mapping of the persistence unit 'shop' has 2 problems:\n- The entity '");
        new MappingProblems().throwIfAny("shop");
    }

    // converters

    abstract static class Converting<X> implements AttributeConverter<X, String> {
        @Override
        public String convertToDatabaseColumn(X value) {
            return String.valueOf(value);
        }
    }

    @Converter(autoApply = true)
    static class ListConverter extends Converting<List<String>> {
        @Override
        public List<String> convertToEntityAttribute(String text) {
            return new ArrayList<>(List.of(text));
        }
    }

    @Converter
    static class UpperCase implements AttributeConverter<String, String> {
        @Override
        public String convertToDatabaseColumn(String text) {
            return text.toUpperCase(Locale.ROOT);
        }

        @Override
        public String convertToEntityAttribute(String text) {
            return text;
        }
    }

    @Entity
    static class Converted {
        @Id
        Long id;

        List<String> words;
    }

    @Test
    @Spec("10.013")
    void readsTheTypesOfConvertersThroughTheirSuperclasses() {
        MappingSource source =
                MappingSource.read(List.of(ListConverter.class, UpperCase.class, Converted.class), List.of(), problems);
        assertThat(source.converters())
                .containsExactly(
                        new ConverterSource(
                                ListConverter.class,
                                source.attributes(Converted.class).get(1).type(),
                                String.class,
                                true),
                        new ConverterSource(UpperCase.class, String.class, String.class, false));
        assertThat(problems.all()).isEmpty();
        assertThat(source.kind(source.attributes(Converted.class).get(1))).contains(AttributeKind.BASIC);
    }
}
