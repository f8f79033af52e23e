package org.aludel.provider.mapping.source;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.List;
import java.util.Optional;
import org.aludel.provider.Spec;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked // as the classes that are read usually are
@SuppressWarnings({"unused", "UnusedMethod", "UnusedVariable"})
class AccessTest {

    private final MappingProblems problems = new MappingProblems();

    private List<AccessType> access(Class<?>... classes) {
        MappingSource source = MappingSource.read(List.of(classes), List.of(), problems);
        return List.of(classes).stream()
                .map(type -> source.find(type).flatMap(ClassSource::access))
                .map(Optional::orElseThrow)
                .toList();
    }

    @MappedSuperclass
    static class Base {
        String comment;

        public String getComment() {
            return comment;
        }

        public void setComment(String comment) {
            this.comment = comment;
        }
    }

    @Entity
    static class ByGetter extends Base {
        Long id;

        @Id
        public Long getId() {
            return id;
        }

        public void setId(Long id) {
            this.id = id;
        }
    }

    @Entity
    static class BelowByGetter extends ByGetter {
        String more;

        public String getMore() {
            return more;
        }

        public void setMore(String more) {
            this.more = more;
        }
    }

    @Entity
    @Access(AccessType.FIELD)
    static class ExplicitBelow extends ByGetter {
        @Column(name = "x")
        String extra;
    }

    @Test
    @Spec({"2.017", "2.019", "2.023"})
    void isWhereTheAnnotationsOfTheHierarchyAre() {
        assertThat(access(Base.class, ByGetter.class, BelowByGetter.class, ExplicitBelow.class))
                .containsExactly(AccessType.PROPERTY, AccessType.PROPERTY, AccessType.PROPERTY, AccessType.FIELD);
        assertThat(problems.all()).isEmpty();
        assertThat(MappingSource.read(List.of(ExplicitBelow.class), List.of(), problems)
                        .attributes(ExplicitBelow.class))
                .extracting(attribute -> attribute.name() + " " + attribute.access())
                .containsExactly("comment PROPERTY", "id PROPERTY", "extra FIELD");
    }

    @MappedSuperclass
    @Access(AccessType.FIELD)
    static class ExplicitBase {
        @Id
        Long id;
    }

    @Entity
    static class SilentBelow extends ExplicitBase {
        String name;
    }

    @Test
    void isThatOfTheNearestSuperclassIfNothingIsAnnotated() {
        assertThat(access(ExplicitBase.class, SilentBelow.class)).containsExactly(AccessType.FIELD, AccessType.FIELD);
        assertThat(problems.all()).isEmpty();
    }

    @Entity
    static class OnlyAccess {
        private Long id;

        @Access(AccessType.PROPERTY)
        public Long getId() {
            return id;
        }

        public void setId(Long id) {
            this.id = id;
        }
    }

    @Test
    @Spec("2.017")
    void countsAccessOfAttributesAsMappingAnnotation() {
        assertThat(access(OnlyAccess.class)).containsExactly(AccessType.PROPERTY);
    }

    @Entity
    static class Silent {
        Long id;
    }

    @Entity
    static class Mixed {
        @Id
        Long id;

        @Id
        public Long getNumber() {
            return id;
        }

        public void setNumber(Long number) {
            id = number;
        }
    }

    @Test
    @Spec("2.018")
    void isReportedWhenItIsOpenOrContradictory() {
        access(Silent.class, Mixed.class);
        assertThat(problems.all())
                .containsExactly(
                        "The entity '" + Silent.class.getName()
                                + "' has no annotated field or getter, nor has any class"
                                + " of its hierarchy, so that the access type is open. Put @Access on the class, or set"
                                + " 'access' in a mapping file.",
                        "The hierarchy of '" + Mixed.class.getName()
                                + "' has mapping annotations on fields (Mixed.id) and"
                                + " on getters (Mixed.getNumber()). Move them to one side, or put @Access on the classes.");
    }

    @Entity
    static class Twice {
        @Id
        Long id;

        String name;

        @Id
        public Long getId() {
            return id;
        }

        public void setId(Long id) {
            this.id = id;
        }
    }

    @Test
    @Spec("2.018")
    void isThatOfGettersWhereTheIdentifierIsAnnotatedOnBothSides() {
        assertThat(access(Twice.class)).containsExactly(AccessType.PROPERTY);
        assertThat(problems.all()).isEmpty();
    }

    @Entity
    static class WithIdOnField {
        @Id
        Long id;

        String name;

        @Column(name = "n")
        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }
    }

    @Entity
    static class WithIdOnGetter {
        private Long id;

        @Column(name = "n")
        private String name;

        @Id
        public Long getId() {
            return id;
        }

        public void setId(Long id) {
            this.id = id;
        }
    }

    @Entity
    @Access(AccessType.FIELD)
    static class Stated {
        @Id
        Long id;

        String name;

        @Column(name = "n")
        public String getName() {
            return name;
        }
    }

    /** Applications have such classes, and other providers take them. */
    @Test
    @Spec("2.018")
    void isThatOfTheIdentifierWhenAnnotationsAreOnBothSides() {
        assertThat(access(WithIdOnField.class, WithIdOnGetter.class, Stated.class))
                .containsExactly(AccessType.FIELD, AccessType.PROPERTY, AccessType.FIELD);
        assertThat(problems.all()).isEmpty();
    }
}
