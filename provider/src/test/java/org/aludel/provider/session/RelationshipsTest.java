package org.aludel.provider.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.CascadeType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aludel.provider.Spec;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Relationships whose columns are elsewhere, and those of embedded values. */
@NullUnmarked // as entities usually are
@SuppressWarnings("UnusedVariable")
class RelationshipsTest {

    @Entity
    static class Song {
        @Id
        private int id;

        @ManyToMany(mappedBy = "songs")
        @OrderColumn(name = "place")
        private List<Album> albums = new ArrayList<>();

        Song() {}

        Song(int id) {
            this.id = id;
        }
    }

    @Entity
    static class Album {
        @Id
        private int id;

        @ManyToMany
        private Set<Song> songs = new HashSet<>();

        Album() {}

        Album(int id, Song... songs) {
            this.id = id;
            for (Song song : songs) {
                this.songs.add(song);
                song.albums.add(this);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec({"11.062"})
    void theInverseSideOrdersTheRowsOfTheOther(TestDatabase kind) {
        try (Sessions sessions = new Sessions(kind, Song.class, Album.class)) {
            sessions.run(session -> {
                Song song = new Song(1);
                session.persist(song);
                session.persist(new Album(3, song));
                session.persist(new Album(2, song));
                session.persist(new Album(4, song));
            });
            sessions.run(session -> {
                Song song = session.find(Song.class, 1);
                assertThat(song.albums).extracting(album -> album.id).containsExactly(3, 2, 4);
                song.albums.remove(0).songs.clear();
                song.albums.add(song.albums.remove(0));
            });
            sessions.run(session -> assertThat(session.find(Song.class, 1).albums)
                    .extracting(album -> album.id)
                    .containsExactly(4, 2));
        }
    }

    @Entity
    static class Person {
        @Id
        private int id;

        @OneToOne(mappedBy = "person", cascade = CascadeType.PERSIST, orphanRemoval = true)
        private Passport passport;

        Person() {}

        Person(int id) {
            this.id = id;
        }

        void give(String number) {
            passport = new Passport();
            passport.number = number;
            passport.person = this;
        }
    }

    @Entity
    static class Passport {
        @Id
        private String number;

        @OneToOne
        private Person person;
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec({"2.078"})
    void orphansOfTheInverseSideAreRemovedAlsoIfTheyWereNotFetched(TestDatabase kind) {
        try (Sessions sessions = new Sessions(kind, Person.class, Passport.class)) {
            sessions.run(session -> {
                Person person = new Person(1);
                person.give("A");
                session.persist(person);
                session.flush();
                person.give("B");
                session.flush();
                assertThat(session.find(Passport.class, "A")).isNull();
                person.passport = null;
                session.flush();
                assertThat(session.find(Passport.class, "B")).isNull();
            });
            sessions.run(session ->
                    assertThat(session.find(Person.class, 1).passport).isNull());
        }
    }

    @Embeddable
    record Contact(String mail, @ElementCollection List<String> phones) {}

    @Embeddable
    static class Job {
        private String title;

        @ManyToOne(cascade = {CascadeType.PERSIST, CascadeType.MERGE})
        private Firm firm;

        @ElementCollection
        private Set<String> tasks = new HashSet<>();
    }

    @Entity
    static class Firm {
        @Id
        @GeneratedValue
        private Long id;

        private String name;
    }

    @Entity
    static class Worker {
        @Id
        private int id;

        @Embedded
        private Contact contact;

        @Embedded
        private Job job;
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec({"2.060", "2.062"})
    void recordsHaveCollections(TestDatabase kind) {
        try (Sessions sessions = new Sessions(kind, Worker.class, Firm.class)) {
            sessions.run(session -> {
                Worker worker = new Worker();
                worker.id = 1;
                worker.contact = new Contact("a@b", new ArrayList<>(List.of("1", "2")));
                session.persist(worker);
                session.flush();
                worker.contact.phones().add("3");
            });
            sessions.run(session -> {
                Worker worker = session.find(Worker.class, 1);
                assertThat(worker.contact.mail()).isEqualTo("a@b");
                assertThat(worker.contact.phones()).containsExactlyInAnyOrder("1", "2", "3");
                worker.contact.phones().remove("2");
                worker.contact = new Contact("c@d", worker.contact.phones());
            });
            sessions.run(session -> {
                Worker worker = session.find(Worker.class, 1);
                assertThat(worker.contact.mail()).isEqualTo("c@d");
                assertThat(worker.contact.phones()).containsExactlyInAnyOrder("1", "3");
                worker.contact = new Contact("e@f", List.of("9"));
            });
            sessions.run(session -> {
                Worker worker = session.find(Worker.class, 1);
                assertThat(worker.contact.phones()).containsExactly("9");
                session.remove(worker);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec({"2.062", "3.045", "3.046"})
    void mergingGoesThroughEmbeddedValues(TestDatabase kind) {
        try (Sessions sessions = new Sessions(kind, Worker.class, Firm.class)) {
            Worker worker = new Worker();
            worker.id = 1;
            worker.job = new Job();
            worker.job.title = "clerk";
            worker.job.tasks.add("count");
            sessions.run(session -> session.persist(worker));
            worker.job.firm = new Firm();
            worker.job.firm.name = "Acme";
            worker.job.tasks = new HashSet<>(Set.of("count", "write"));
            sessions.run(session -> session.merge(worker));
            sessions.run(session -> {
                Worker found = session.find(Worker.class, 1);
                assertThat(found.job.firm.name).isEqualTo("Acme");
                assertThat(found.job.tasks).containsExactlyInAnyOrder("count", "write");
            });
        }
    }
}
