package org.aludel.provider.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import java.util.HashMap;
import java.util.Map;
import org.aludel.provider.Spec;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is stored of embedded values, and of maps whose keys are in the rows of their values. */
@NullUnmarked // as entities usually are
@SuppressWarnings("UnusedVariable")
class EmbeddedValuesTest {

    @Embeddable
    static class Size {
        private int width;
        private int height;

        Size() {}

        Size(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    @Entity
    static class Picture {
        @Id
        private int id;

        @Embedded
        private Size size;

        @OneToMany(cascade = CascadeType.ALL)
        @JoinColumn(name = "picture_id")
        @MapKeyColumn(name = "label")
        private Map<String, Frame> frames = new HashMap<>();

        Picture() {}

        Picture(int id, Size size) {
            this.id = id;
            this.size = size;
        }
    }

    @Entity
    static class Frame {
        @Id
        @GeneratedValue
        private Long id;
    }

    enum Grade {
        GOOD("G"),
        FAIR("F");

        @EnumeratedValue
        private final String code;

        Grade(String code) {
            this.code = code;
        }
    }

    @Entity
    static class Exam {
        @Id
        private int id;

        @Column(columnDefinition = "char(3)")
        private Grade grade;

        Exam() {}

        Exam(int id, Grade grade) {
            this.id = id;
            this.grade = grade;
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec({"11.016"})
    void valuesOfEnumsAreFoundInPaddedColumns(TestDatabase kind) {
        try (Sessions sessions = new Sessions(kind, Exam.class)) {
            sessions.run(session -> session.persist(new Exam(1, Grade.FAIR)));
            sessions.statements();
            sessions.run(
                    session -> assertThat(session.find(Exam.class, 1).grade).isEqualTo(Grade.FAIR));
            assertThat(sessions.statements()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec({"2.060", "2.062"})
    void anEmbeddedValueWithPrimitivesCanBeNull(TestDatabase kind) {
        try (Sessions sessions = new Sessions(kind, Picture.class, Frame.class)) {
            sessions.run(session -> {
                session.persist(new Picture(1, null));
                session.persist(new Picture(2, new Size(3, 4)));
            });
            sessions.run(session -> {
                assertThat(session.find(Picture.class, 1).size).isNull();
                assertThat(session.find(Picture.class, 2).size.height).isEqualTo(4);
                session.find(Picture.class, 2).size = null;
            });
            sessions.run(
                    session -> assertThat(session.find(Picture.class, 2).size).isNull());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec({"11.056", "11.058"})
    void keysInTheRowsOfValuesAreOnlyThereForThoseOfTheMap(TestDatabase kind) {
        try (Sessions sessions = new Sessions(kind, Picture.class, Frame.class)) {
            sessions.run(session -> {
                Picture picture = new Picture(1, null);
                picture.frames.put("gold", new Frame());
                session.persist(picture);
                session.persist(new Frame());
            });
            sessions.run(session -> {
                Picture picture = session.find(Picture.class, 1);
                assertThat(picture.frames).containsOnlyKeys("gold");
                picture.frames.clear();
            });
            sessions.run(
                    session -> assertThat(session.find(Picture.class, 1).frames).isEmpty());
        }
    }
}
