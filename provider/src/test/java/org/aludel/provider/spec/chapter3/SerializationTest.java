package org.aludel.provider.spec.chapter3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.CascadeType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PersistenceUtil;
import jakarta.persistence.Version;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.aludel.provider.Spec;
import org.aludel.provider.fixture.Units;
import org.aludel.provider.spec.SpecTest;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Detached instances that are written and read again, with what was not fetched of them (3.3.7.2). */
@NullUnmarked // as entities usually are
class SerializationTest extends SpecTest {

    private static final Set<String> OWN = Set.of(
            "org.aludel.provider.reference.UnfetchedReference",
            "org.aludel.provider.collection.",
            "org.aludel.provider.mapping.PluralAttribute$Container");

    @Entity(name = "Album")
    static class Album implements Serializable {
        private static final long serialVersionUID = 1;

        @Id
        @GeneratedValue
        Long id;

        @Version
        int version;

        String title;

        @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.MERGE)
        Band band;

        @OneToMany(mappedBy = "album", cascade = CascadeType.ALL)
        List<Track> tracks = new ArrayList<>();

        @ElementCollection
        Set<String> tags = new HashSet<>();

        @ElementCollection
        Map<String, Integer> ratings = new HashMap<>();

        @ManyToMany
        Collection<Band> guests = new ArrayList<>();

        Band getBand() {
            return band;
        }
    }

    @Entity(name = "Band")
    static class Band implements Serializable {
        private static final long serialVersionUID = 1;

        @Id
        @GeneratedValue
        Long id;

        String name;

        Band() {}

        Band(String name) {
            this.name = name;
        }

        Long getId() {
            return id;
        }

        String getName() {
            return name;
        }
    }

    @Entity(name = "Track")
    static class Track implements Serializable {
        private static final long serialVersionUID = 1;

        @Id
        @GeneratedValue
        Long id;

        String name;

        @ManyToOne(fetch = FetchType.LAZY)
        Album album;

        Track() {}

        Track(String name, Album album) {
            this.name = name;
            this.album = album;
        }
    }

    private Units units;
    private Long album;

    @BeforeEach
    void albums() {
        units = unit(Album.class, Band.class, Track.class);
        album = units.call(manager -> {
            Album created = new Album();
            created.title = "First";
            created.band = new Band("Tigers");
            manager.persist(created.band);
            created.tracks.add(new Track("Intro", created));
            created.tags.add("loud");
            created.ratings.put("Ann", 5);
            Band guest = new Band("Lions");
            manager.persist(guest);
            created.guests.add(guest);
            manager.persist(created);
            return created.id;
        });
    }

    /** What another program reads that is written here: the classes of entities, of the JDK, and the forms of what is missing. */
    @SuppressWarnings("unchecked") // it is of the class that was written
    private static <T> T copy(T written) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(written);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            in.setObjectInputFilter(info -> info.serialClass() == null || isKnown(info.serialClass())
                    ? ObjectInputFilter.Status.ALLOWED
                    : ObjectInputFilter.Status.REJECTED);
            return (T) in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isKnown(Class<?> type) {
        Class<?> element = type.isArray() ? type.getComponentType() : type;
        return element.getPackageName().startsWith("java.")
                || element.getName().startsWith(SerializationTest.class.getName() + "$")
                || OWN.stream().anyMatch(element.getName()::startsWith);
    }

    @Test
    @Spec({"2.005", "3.053"})
    void whatWasNotFetchedIsTold() {
        Album read = copy(units.call(manager -> manager.find(Album.class, album)));
        PersistenceUtil util = Persistence.getPersistenceUtil();

        assertThat(read.title).isEqualTo("First");
        for (String attribute : new String[] {"band", "tracks", "tags", "ratings", "guests"}) {
            assertThat(util.isLoaded(read, attribute)).as(attribute).isFalse();
        }
        assertThat(util.isLoaded(read.band)).isFalse();
        assertThat(read.band).isInstanceOf(Band.class);
        assertThat(read.band.getId()).isNotNull();
        List<Supplier<Object>> uses = List.of(
                () -> read.band.getName(),
                () -> read.tracks.size(),
                () -> read.tags.contains("loud"),
                () -> read.ratings.get("Ann"),
                () -> read.guests.iterator());
        assertThat(uses)
                .allSatisfy(use -> assertThatThrownBy(use::get)
                        .isInstanceOf(PersistenceException.class)
                        .hasMessageContaining("ALU-4301"));
        assertThatThrownBy(() -> read.tags.size()).hasMessageContaining("'tags' of the entity 'Album'");
        assertThat(copy(read).title).isEqualTo("First");
        assertThat(util.isLoaded(copy(read), "tags")).isFalse();
        assertThat(units.factory().getPersistenceUnitUtil().getIdentifier(read.band))
                .isEqualTo(read.band.getId());
    }

    @Test
    @Spec({"2.005", "3.053"})
    void whatWasNotFetchedIsNotMerged() {
        Album read = copy(units.call(manager -> manager.find(Album.class, album)));
        read.title = "Second";

        units.run(manager -> manager.merge(read));

        units.run(manager -> {
            Album found = manager.find(Album.class, album);
            assertThat(found.title).isEqualTo("Second");
            assertThat(found.band.getName()).isEqualTo("Tigers");
            assertThat(found.tracks).extracting(track -> track.name).containsExactly("Intro");
            assertThat(found.tags).containsExactly("loud");
            assertThat(found.ratings).containsExactly(Map.entry("Ann", 5));
            assertThat(found.guests).extracting(Band::getName).containsExactly("Lions");
        });
    }

    @Test
    @Spec({"2.005", "3.043", "3.053"})
    void whatWasFetchedIsWrittenAndMerged() {
        Album detached = units.call(manager -> {
            Album found = manager.find(Album.class, album);
            assertThat(found.getBand().getName()).isEqualTo("Tigers");
            assertThat(List.of(found.tracks.size(), found.tags.size(), found.ratings.size(), found.guests.size()))
                    .containsOnly(1);
            return found;
        });
        Album read = copy(detached);

        assertThat(read.tracks.get(0).album).isSameAs(read);
        assertThat(read.band.getClass()).isEqualTo(Band.class);
        read.band.name = "Panthers";
        read.tracks.get(0).name = "Overture";
        read.tracks.add(new Track("Finale", read));
        read.tags.add("new");
        read.ratings.put("Bob", 3);
        read.guests.clear();
        EntityManager manager = begun(units);
        assertThat(manager.contains(read)).isFalse();
        manager.merge(read);
        manager.getTransaction().commit();

        units.run(other -> {
            Album found = other.find(Album.class, album);
            assertThat(found.band.getName()).isEqualTo("Panthers");
            assertThat(found.tracks).extracting(track -> track.name).containsExactlyInAnyOrder("Overture", "Finale");
            assertThat(found.tags).containsExactlyInAnyOrder("loud", "new");
            assertThat(found.ratings).containsOnly(Map.entry("Ann", 5), Map.entry("Bob", 3));
            assertThat(found.guests).isEmpty();
        });
    }

    @Test
    @Spec("3.053")
    void aCollectionThatWasReadWithoutValuesIsNoValueForAnother() {
        Album read = copy(units.call(manager -> manager.find(Album.class, album)));
        EntityManager manager = begun(units);
        manager.find(Album.class, album).tags = read.tags;

        assertThatThrownBy(manager::flush)
                .isInstanceOf(PersistenceException.class)
                .hasMessageContaining("ALU-4301");
    }
}
