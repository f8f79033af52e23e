package org.aludel.provider.mapping.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Basic;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinColumns;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.UniqueConstraint;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.util.List;
import java.util.stream.Stream;
import org.aludel.provider.error.InvalidAnnotationException;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AnnotationBuilderTest {

    @NullUnmarked // as the classes that are read usually are
    @SuppressWarnings("unused")
    static class Written {
        @Id
        Long marker;

        @Column(name = "a \"b\"", nullable = false, length = 20)
        String strings;

        @Basic(fetch = FetchType.LAZY)
        String enums;

        @OneToMany(
                targetEntity = Written.class,
                cascade = {CascadeType.MERGE, CascadeType.PERSIST})
        List<Written> classes;

        @AttributeOverride(name = "x", column = @Column(name = "y"))
        Written nested;

        @JoinColumns({@JoinColumn(name = "a"), @JoinColumn(name = "b")})
        @ManyToOne
        Written arrays;
    }

    static Stream<Arguments> sameAsWritten() {
        return Stream.of(
                Arguments.of("marker", AnnotationBuilder.of(Id.class)),
                Arguments.of(
                        "strings",
                        AnnotationBuilder.of(Column.class)
                                .set("name", "a \"b\"")
                                .set("nullable", false)
                                .set("length", 20)),
                Arguments.of("enums", AnnotationBuilder.of(Basic.class).set("fetch", FetchType.LAZY)),
                Arguments.of(
                        "classes",
                        AnnotationBuilder.of(OneToMany.class)
                                .set("targetEntity", Written.class)
                                .set("cascade", List.of(CascadeType.MERGE, CascadeType.PERSIST))),
                Arguments.of(
                        "nested",
                        AnnotationBuilder.of(AttributeOverride.class)
                                .set("name", "x")
                                .set("column", column("y"))),
                Arguments.of(
                        "arrays", AnnotationBuilder.of(JoinColumns.class).set("value", List.of(join("a"), join("b")))));
    }

    private static Column column(String name) {
        return AnnotationBuilder.of(Column.class).set("name", name).build();
    }

    private static JoinColumn join(String name) {
        return AnnotationBuilder.of(JoinColumn.class).set("name", name).build();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sameAsWritten")
    void makesWhatTheCompilerMakes(String field, AnnotationBuilder<?> builder) throws ReflectiveOperationException {
        Field member = Written.class.getDeclaredField(field);
        Annotation built = builder.build();
        Annotation written = member.getAnnotation(built.annotationType());
        assertThat(written).isNotNull();
        assertThat(built.equals(written)).isTrue();
        assertThat(written.equals(built)).isTrue();
        assertThat(built).hasSameHashCodeAs(written).isEqualTo(builder.build());
        assertThat(AnnotationBuilder.copyOf(written).build()).isEqualTo(written);
    }

    @Test
    void differsByAnyValue() {
        assertThat(column("a")).isNotEqualTo(column("b")).isNotEqualTo("a").isNotEqualTo(null);
        assertThat(AnnotationBuilder.copyOf(column("a")).set("length", 3).build())
                .isNotEqualTo(column("a"));
    }

    @Test
    void isReadAsItIsWritten() {
        UniqueConstraint constraint = AnnotationBuilder.of(UniqueConstraint.class)
                .set("columnNames", List.of("a", "b\"c"))
                .build();
        assertThat(constraint)
                .hasToString("@jakarta.persistence.UniqueConstraint("
                        + "columnNames={\"a\", \"b\\\"c\"}, name=\"\", options=\"\")");
        EntityListeners listeners = AnnotationBuilder.of(EntityListeners.class)
                .set("value", String.class)
                .build();
        assertThat(listeners).hasToString("@jakarta.persistence.EntityListeners(value={java.lang.String.class})");
    }

    @Test
    void givesCopiesOfItsArrays() {
        UniqueConstraint constraint = AnnotationBuilder.of(UniqueConstraint.class)
                .set("columnNames", new String[] {"a"})
                .build();
        constraint.columnNames()[0] = "changed";
        assertThat(constraint.columnNames()).containsExactly("a");
    }

    @Test
    void refusesMembersAndValuesThatTheTypeHasNot() {
        assertThatThrownBy(() -> AnnotationBuilder.of(Basic.class).set("fetsch", FetchType.LAZY))
                .isInstanceOf(InvalidAnnotationException.class)
                .hasMessage("[ALU-4101] @Basic has no member 'fetsch'. Its members: fetch, optional");
        assertThatThrownBy(() -> AnnotationBuilder.of(Basic.class).set("optional", "yes"))
                .isInstanceOf(InvalidAnnotationException.class)
                .hasMessage(
                        "[ALU-4101] The member 'optional' of @Basic takes values of boolean, not of java.lang.String");
        assertThatThrownBy(() -> AnnotationBuilder.of(UniqueConstraint.class).set("columnNames", List.of("a", 1)))
                .isInstanceOf(InvalidAnnotationException.class)
                .hasMessageContaining("takes values of java.lang.String[]");
        assertThatThrownBy(() -> AnnotationBuilder.of(AttributeOverride.class).build())
                .isInstanceOf(InvalidAnnotationException.class)
                .hasMessage("[ALU-4101] @AttributeOverride needs values for members without default: column, name");
    }
}
