package org.aludel.provider.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.CascadeType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.aludel.provider.Spec;
import org.aludel.provider.measuring.PostgresRoundTrips;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How often the database is asked when there is much to do. */
@NullUnmarked // as entities usually are
@SuppressWarnings("UnusedVariable")
class VolumeTest {

    @Entity
    static class Reading {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        private Long id;

        @Version
        private int version;

        private int measured;

        static final AtomicInteger LOADED = new AtomicInteger();

        Reading() {}

        @PostLoad
        void loaded() {
            LOADED.incrementAndGet();
        }

        int getMeasured() {
            return measured;
        }

        Reading(int measured) {
            this.measured = measured;
        }
    }

    @Entity
    static class Event {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        private int kind;

        Event() {}

        Event(int kind) {
            this.kind = kind;
        }
    }

    @Entity
    static class Parent {
        @Id
        private int id;

        @Version
        private int version;

        private String name;

        @OneToMany(mappedBy = "parent", cascade = CascadeType.ALL)
        private List<Child> children = new ArrayList<>();

        Parent() {}

        Parent(int id) {
            this.id = id;
        }
    }

    @Entity
    static class Child {
        @Id
        private int id;

        @Version
        private int version;

        private String name;

        @ManyToOne(fetch = FetchType.LAZY)
        private Parent parent;

        Child() {}

        Child(int id, Parent parent) {
            this.id = id;
            this.parent = parent;
            parent.children.add(this);
        }
    }

    @Entity
    static class Ring {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        private Long id;

        @OneToOne
        private Ring next;
    }

    @Entity
    static class Page {
        @Id
        private int id;

        @ElementCollection(fetch = FetchType.EAGER)
        @OrderColumn
        private List<String> lines = new ArrayList<>();

        @ElementCollection(fetch = FetchType.EAGER)
        @OrderColumn
        private List<String> notes = new ArrayList<>();
    }

    private static int roundTrips(Runnable work) {
        int before = PostgresRoundTrips.count();
        work.run();
        return PostgresRoundTrips.count() - before;
    }

    // ---- writing

    @Test
    @Spec({"3.014", "11.030"})
    void tenThousandRowsAreInsertedInFewRoundTrips() {
        try (Sessions sessions = Sessions.counted(Reading.class, Event.class)) {
            sessions.run(session -> session.persist(new Reading(0)));
            sessions.run(session -> session.persist(new Event(0)));
            assertThat(roundTrips(() -> sessions.run(
                            session -> IntStream.range(0, 10_000).forEach(i -> session.persist(new Reading(i))))))
                    .isLessThanOrEqualTo(15);
            assertThat(roundTrips(() -> sessions.run(
                            session -> IntStream.range(0, 10_000).forEach(i -> session.persist(new Event(i))))))
                    .isLessThanOrEqualTo(15);
        }
    }

    @Test
    @Spec({"3.076"})
    void fiveThousandRowsAreUpdatedInFewRoundTrips() {
        try (Sessions sessions = Sessions.counted(Reading.class)) {
            sessions.run(session -> {
                List<Reading> readings = new ArrayList<>();
                IntStream.range(0, 5_000).forEach(i -> readings.add(new Reading(i)));
                readings.forEach(session::persist);
                session.flush();
                readings.forEach(reading -> reading.measured++);
                assertThat(roundTrips(session::flush)).isLessThanOrEqualTo(8);
                assertThat(readings).allMatch(reading -> reading.version == 1);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB", "SQLITE"})
    @Spec({"11.028"})
    void eachOfFourWritersGetsItsOwnIdentifiers(TestDatabase kind) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (Sessions sessions = new Sessions(kind, Event.class)) {
            List<Future<List<Event>>> writers = new ArrayList<>();
            for (int writer = 0; writer < 4; writer++) {
                int number = writer;
                writers.add(threads.submit(() -> {
                    List<Event> events = new ArrayList<>();
                    for (int round = 0; round < 5; round++) {
                        int kindOfEvent = number * 1000 + round;
                        sessions.run(session -> {
                            for (int i = 0; i < 500; i++) {
                                Event event = new Event(kindOfEvent * 1000 + i);
                                events.add(event);
                                session.persist(event);
                            }
                        });
                    }
                    return events;
                }));
            }
            Set<Long> ids = new HashSet<>();
            List<Event> all = new ArrayList<>();
            for (Future<List<Event>> writer : writers) {
                all.addAll(writer.get());
            }
            all.forEach(event -> ids.add(event.id));
            assertThat(ids).hasSize(10_000);
            sessions.run(session -> {
                for (Event event : all) {
                    assertThat(session.find(Event.class, event.id).kind).isEqualTo(event.kind);
                }
            });
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @Spec({"3.014"})
    void aRingTakesOneCorrection() {
        try (Sessions sessions = Sessions.counted(Ring.class)) {
            Ring first = new Ring();
            Ring second = new Ring();
            first.next = second;
            second.next = first;
            sessions.run(session -> {
                session.persist(first);
                session.persist(second);
            });
            assertThat(sessions.statements())
                    .filteredOn(sql -> sql.startsWith("UPDATE"))
                    .hasSize(1);
            sessions.run(session ->
                    assertThat(session.find(Ring.class, first.id).next.next.id).isEqualTo(first.id));
        }
    }

    // ---- merging

    @Test
    @Spec({"3.045", "3.046"})
    void aGraphIsMergedInFewRoundTrips() {
        try (Sessions sessions = Sessions.counted(Parent.class, Child.class)) {
            Parent parent = new Parent(1);
            IntStream.range(0, 200).forEach(i -> new Child(i, parent));
            sessions.run(session -> session.persist(parent));
            parent.children.forEach(child -> child.name = "other");
            assertThat(roundTrips(() -> sessions.run(session -> session.merge(parent))))
                    .isLessThanOrEqualTo(30);
            sessions.run(session -> assertThat(session.find(Parent.class, 1).children)
                    .hasSize(200)
                    .allMatch(child -> child.name.equals("other")));
        }
    }

    @Test
    @Spec({"3.045"})
    void manyGraphsAreMergedInFewRoundTrips() {
        try (Sessions sessions = Sessions.counted(Parent.class, Child.class)) {
            List<Parent> parents = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                Parent parent = new Parent(i);
                IntStream.range(5 * i, 5 * i + 5).forEach(child -> new Child(child, parent));
                parents.add(parent);
            }
            sessions.run(session -> parents.forEach(session::persist));
            parents.forEach(parent -> {
                parent.name = "other";
                parent.children.forEach(child -> child.name = "other");
            });
            assertThat(roundTrips(() -> sessions.run(session -> parents.forEach(session::merge))))
                    .isLessThanOrEqualTo(30);
            sessions.run(session -> {
                for (Parent parent : parents) {
                    Parent found = session.find(Parent.class, parent.id);
                    assertThat(found.name).isEqualTo("other");
                    assertThat(found.children).hasSize(5).allMatch(child -> child.name.equals("other"));
                }
            });
        }
    }

    // ---- reading

    @Test
    @Spec({"3.056"})
    void walkingManyParentsTakesFewStatements() {
        try (Sessions sessions = new Sessions(TestDatabase.H2, Parent.class, Child.class)) {
            sessions.run(session -> IntStream.range(0, 200).forEach(i -> {
                Parent parent = new Parent(i);
                new Child(2 * i, parent);
                new Child(2 * i + 1, parent);
                session.persist(parent);
            }));
            sessions.statements();
            sessions.run(session -> {
                List<Parent> parents = new ArrayList<>();
                IntStream.range(0, 200).forEach(i -> parents.add(session.getReference(Parent.class, i)));
                parents.forEach(parent -> session.refresh(parent));
                sessions.statements();
                parents.forEach(parent -> assertThat(parent.children).hasSize(2));
                assertThat(sessions.statements()).hasSizeLessThanOrEqualTo(3);
            });
        }
    }

    @Test
    @Spec({"3.056"})
    void touchingOneOfManyReferencesFetchesAFew() {
        try (Sessions sessions = new Sessions(TestDatabase.H2, Reading.class)) {
            sessions.run(session -> IntStream.range(0, 10_000).forEach(i -> session.persist(new Reading(i))));
            Reading.LOADED.set(0);
            sessions.run(session -> {
                List<Reading> references = new ArrayList<>();
                LongStream.rangeClosed(1, 10_000)
                        .forEach(id -> references.add(session.getReference(Reading.class, id)));
                assertThat(references.get(17).getMeasured()).isEqualTo(17);
                assertThat(Reading.LOADED.get()).isBetween(1, 8);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec({"3.056", "3.057"})
    void anEntityComesWithThoseThatItRefersTo(TestDatabase kind) {
        try (Sessions sessions = new Sessions(kind, Ring.class)) {
            Ring first = new Ring();
            Ring second = new Ring();
            Ring third = new Ring();
            first.next = second;
            second.next = first;
            sessions.run(session -> {
                session.persist(first);
                session.persist(second);
                session.persist(third);
            });
            sessions.statements();
            sessions.run(session -> {
                Ring found = session.find(Ring.class, first.id);
                assertThat(found.next.next).isSameAs(found);
                assertThat(sessions.statements())
                        .singleElement()
                        .asString()
                        .contains(" FROM ring AS e LEFT JOIN ring AS j0 ON e.next_id = j0.id ");
                assertThat(session.find(Ring.class, third.id).next).isNull();
                assertThat(sessions.statements()).hasSize(1);
                assertThat(session.find(Ring.class, second.id)).isSameAs(found.next);
                assertThat(sessions.statements()).isEmpty();
            });
        }
    }

    @Test
    @Spec({"3.056"})
    void eagerListsAreFetchedOnceEach() {
        try (Sessions sessions = new Sessions(TestDatabase.H2, Page.class)) {
            sessions.run(session -> {
                Page page = new Page();
                page.id = 1;
                page.lines.addAll(List.of("a", "b", "c"));
                page.notes.addAll(List.of("x", "y"));
                session.persist(page);
            });
            sessions.statements();
            sessions.run(session -> {
                Page page = session.find(Page.class, 1);
                assertThat(sessions.statements()).hasSize(3);
                assertThat(page.lines).containsExactly("a", "b", "c");
                assertThat(page.notes).containsExactly("x", "y");
            });
        }
    }
}
