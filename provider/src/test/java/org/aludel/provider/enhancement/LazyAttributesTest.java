package org.aludel.provider.enhancement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PersistenceUtil;
import jakarta.persistence.Version;
import java.util.List;
import org.aludel.enhancer.runtime.EnhancedInstance;
import org.aludel.provider.fixture.EnhancedClasses;
import org.aludel.provider.fixture.Units;
import org.aludel.testing.databases.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lazy basic attributes and references of enhanced classes are fetched when their fields are used, wherever that is. */
@ExtendWith(EnhancedClasses.class)
class LazyAttributesTest {

    @Entity
    static class Photographer {
        @Id
        private int id;

        private String name;

        protected Photographer() {}

        Photographer(int id, String name) {
            this.id = id;
            this.name = name;
        }

        String name() {
            return name;
        }
    }

    @Entity
    static class Photo {
        @Id
        private int id;

        @Version
        private int version;

        private String title;

        @Lob
        @Basic(fetch = FetchType.LAZY)
        private byte[] pixels;

        @Basic(fetch = FetchType.LAZY)
        private String story;

        @ManyToOne(fetch = FetchType.LAZY)
        private Photographer by;

        protected Photo() {}

        Photo(int id, Photographer by) {
            this.id = id;
            this.by = by;
            this.title = "Photo " + id;
            this.pixels = new byte[] {1, 2, (byte) id};
            this.story = "Story " + id;
        }

        String summary() {
            return title + ": " + story;
        }
    }

    private static Units units() {
        Units units = new Units(TestDatabase.H2, Photo.class, Photographer.class);
        units.run(manager -> {
            Photographer ann = new Photographer(1, "Ann");
            manager.persist(ann);
            for (int i = 1; i <= 100; i++) {
                manager.persist(new Photo(i, ann));
            }
        });
        units.statements();
        return units;
    }

    @Test
    void theClassesAreEnhanced() {
        assertThat(new Photo()).isInstanceOf(EnhancedInstance.class);
    }

    @Test
    void whatIsLazyIsReadAtTheFirstTouchByOneStatement() {
        try (Units units = units()) {
            units.run(manager -> {
                Photo photo = manager.find(Photo.class, 7);
                assertThat(units.statements()).singleElement().asString().doesNotContain("pixels", "story");
                assertThat(photo.title).isEqualTo("Photo 7");
                assertThat(photo.by).isNotNull();
                assertThat(units.statements()).isEmpty();
                assertThat(photo.summary()).isEqualTo("Photo 7: Story 7");
                assertThat(photo.pixels).containsExactly(1, 2, 7);
                assertThat(units.statements())
                        .singleElement()
                        .asString()
                        .contains("pixels", "story")
                        .doesNotContain("title");
            });
            assertThat(units.statements()).isEmpty();
        }
    }

    /** A few at the first touch, and eight times as many at each further one. */
    @Test
    void thoseOfOneResultAreReadTogether() {
        try (Units units = units()) {
            units.run(manager -> {
                List<Photo> photos = manager.createQuery("select p from Photo p order by p.id", Photo.class)
                        .getResultList();
                assertThat(photos.get(0).story).isEqualTo("Story 1");
                assertThat(units.statements()).hasSize(2);
                for (int i = 0; i < photos.size(); i++) {
                    assertThat(photos.get(i).story).isEqualTo("Story " + (i + 1));
                }
                assertThat(units.statements()).hasSize(2);
            });
        }
    }

    @Test
    void whatIsWrittenWithoutBeingReadIsKept() {
        try (Units units = units()) {
            units.run(manager -> {
                Photo photo = manager.find(Photo.class, 1);
                photo.story = null;
                assertThat(photo.story).isNull();
            });
            units.run(manager -> {
                Photo photo = manager.find(Photo.class, 1);
                assertThat(photo.story).isNull();
                assertThat(photo.pixels).containsExactly(1, 2, 1);
            });
        }
    }

    @Test
    void whatWasNotReadIsNotWritten() {
        try (Units units = units()) {
            units.run(manager -> manager.find(Photo.class, 1).title = "Another");
            assertThat(units.statements())
                    .filteredOn(sql -> sql.startsWith("UPDATE"))
                    .singleElement()
                    .asString()
                    .contains("title")
                    .doesNotContain("pixels", "story");
            units.run(manager -> assertThat(manager.find(Photo.class, 1).story).isEqualTo("Story 1"));
        }
    }

    @Test
    void mergingKeepsWhatWasNotRead() {
        try (Units units = units()) {
            Photo detached = units.call(manager -> manager.find(Photo.class, 2));
            detached.title = "Merged";
            units.run(manager -> manager.merge(detached));
            units.run(manager -> {
                Photo photo = manager.find(Photo.class, 2);
                assertThat(photo.title).isEqualTo("Merged");
                assertThat(photo.story).isEqualTo("Story 2");
                assertThat(photo.pixels).containsExactly(1, 2, 2);
            });
        }
    }

    @Test
    void detachedInstancesTellWhatTheyLack() {
        try (Units units = units()) {
            Photo photo = units.call(manager -> manager.find(Photo.class, 1));
            assertThat(photo.title).isEqualTo("Photo 1");
            assertThatThrownBy(photo::summary)
                    .isInstanceOf(PersistenceException.class)
                    .hasMessageContaining("ALU-4301")
                    .hasMessageContaining("pixels, story");
            assertThatThrownBy(photo.by::name)
                    .isInstanceOf(PersistenceException.class)
                    .hasMessageContaining("ALU-4301");
        }
    }

    @Test
    void whatIsLoadedCanBeAsked() {
        try (Units units = units()) {
            units.run(manager -> {
                PersistenceUtil any = Persistence.getPersistenceUtil();
                var util = units.factory().getPersistenceUnitUtil();
                Photo photo = manager.find(Photo.class, 1);
                assertThat(util.isLoaded(photo)).isTrue();
                assertThat(util.isLoaded(photo, "story")).isFalse();
                assertThat(any.isLoaded(photo, "story")).isFalse();
                assertThat(any.isLoaded(photo, "title")).isTrue();
                util.load(photo, "story");
                assertThat(util.isLoaded(photo, "story")).isTrue();
                assertThat(any.isLoaded(photo, "story")).isTrue();
                units.statements();
                assertThat(photo.story).isEqualTo("Story 1");
                assertThat(units.statements()).isEmpty();
            });
        }
    }

    @Test
    void graphsNameWhatIsReadAtOnce() {
        try (Units units = units()) {
            units.run(manager -> {
                EntityGraph<Photo> graph = manager.createEntityGraph(Photo.class);
                graph.addAttributeNode("story");
                Photo photo = manager.find(graph, 3);
                units.statements();
                assertThat(photo.story).isEqualTo("Story 3");
                assertThat(units.statements()).isEmpty();
            });
        }
    }

    // ---- references

    @Test
    void referencesAreOfTheClassItself() {
        try (Units units = units()) {
            units.run(manager -> {
                Photographer ann = manager.getReference(Photographer.class, 1);
                assertThat(ann.getClass()).isEqualTo(Photographer.class);
                assertThat(ann.id).isEqualTo(1);
                assertThat(units.statements()).isEmpty();
                assertThat(ann.name()).isEqualTo("Ann");
                assertThat(units.statements()).hasSize(1);
                assertThat(manager.find(Photo.class, 1).by).isSameAs(ann);
            });
        }
    }

    @Test
    void referencesWithoutRowAreTold() {
        try (Units units = units()) {
            units.run(manager -> {
                Photographer nobody = manager.getReference(Photographer.class, 99);
                assertThatThrownBy(nobody::name).isInstanceOf(EntityNotFoundException.class);
            });
        }
    }

    @Test
    void whatIsWrittenToAReferenceIsWrittenToItsRow() {
        try (Units units = units()) {
            units.run(manager -> manager.getReference(Photographer.class, 1).name = "Anna");
            units.run(manager ->
                    assertThat(manager.find(Photographer.class, 1).name).isEqualTo("Anna"));
        }
    }
}
