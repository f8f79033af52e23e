package org.aludel.provider.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.CascadeType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random changes to a small world of entities: what the database has after each transaction is what plain objects would
 * have.
 */
@NullUnmarked // as entities usually are
@SuppressWarnings("UnusedVariable")
class RandomWorkTest {

    private static final int TRANSACTIONS = 25;
    private static final int CHANGES = 6;

    @Embeddable
    record Spot(Integer x, String label) {}

    @Entity
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Place {
        @Id
        @GeneratedValue
        private Long id;

        @Version
        private long version;

        private String name;
        private Spot spot;

        @ManyToOne(fetch = FetchType.LAZY)
        private Place neighbour;

        @OneToMany(mappedBy = "place", cascade = CascadeType.ALL, orphanRemoval = true)
        private List<Thing> things = new ArrayList<>();

        @ElementCollection
        @OrderColumn
        private List<String> notes = new ArrayList<>();

        @ElementCollection
        private Map<String, Spot> spots = new HashMap<>();

        @ManyToMany
        private Set<Mark> marks = new HashSet<>();
    }

    @Entity
    static class House extends Place {
        private int floors;
    }

    @Entity
    static class Thing {
        @Id
        @GeneratedValue
        private Long id;

        private String name;

        @ManyToOne
        private Place place;
    }

    @Entity
    static class Mark {
        @Id
        private String name;
    }

    /** The world as plain objects, by the numbers of places. */
    private final Map<Long, Map<String, Object>> expected = new TreeMap<>();

    static Stream<Arguments> seeds() {
        return Stream.of(TestDatabase.H2, TestDatabase.POSTGRESQL)
                .flatMap(kind -> LongStream.range(1, 9).mapToObj(seed -> Arguments.of(kind, seed)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theDatabaseHasWhatTheObjectsHave(TestDatabase kind, long seed) {
        Random random = new Random(seed);
        try (Sessions sessions = new Sessions(kind, Place.class, House.class, Thing.class, Mark.class)) {
            sessions.run(session -> List.of("a", "b", "c").forEach(name -> {
                Mark mark = new Mark();
                mark.name = name;
                session.persist(mark);
            }));
            for (int i = 0; i < TRANSACTIONS; i++) {
                change(sessions, random);
                sessions.run(session -> assertThat(found(session)).isEqualTo(expected));
            }
        }
    }

    private void change(Sessions sessions, Random random) {
        List<Place> touched = new ArrayList<>();
        Set<Long> removed = new HashSet<>();
        sessions.run(session -> {
            for (int i = 0; i < 1 + random.nextInt(CHANGES); i++) {
                Place place = place(session, random, removed);
                boolean referred = touched.stream().anyMatch(other -> other != place && other.neighbour == place);
                if (random.nextInt(12) == 0 && !referred && !isReferred(session, place, removed)) {
                    session.remove(place);
                    removed.add(place.id);
                    touched.remove(place);
                } else {
                    change(session, place, random, removed);
                    if (!touched.contains(place)) {
                        touched.add(place);
                    }
                }
                if (random.nextInt(5) == 0) {
                    session.flush();
                }
            }
            session.flush(); // things get their numbers
            removed.forEach(expected::remove);
            touched.forEach(place -> expected.put(place.id, describe(place)));
        });
    }

    private boolean isReferred(EntitySession session, Place place, Set<Long> removed) {
        return expected.keySet().stream()
                .filter(id -> !removed.contains(id))
                .map(id -> session.find(Place.class, id))
                .anyMatch(other -> other != null && other.neighbour == place && other != place);
    }

    private Place place(EntitySession session, Random random, Set<Long> removed) {
        List<Long> ids =
                expected.keySet().stream().filter(id -> !removed.contains(id)).toList();
        if (ids.isEmpty() || random.nextInt(4) == 0) {
            Place place = random.nextBoolean() ? new House() : new Place();
            session.persist(place);
            return place;
        }
        return session.find(Place.class, ids.get(random.nextInt(ids.size())));
    }

    private void change(EntitySession session, Place place, Random random, Set<Long> removed) {
        String word = "w" + random.nextInt(50);
        switch (random.nextInt(14)) {
            case 0 -> place.name = word;
            case 1 -> place.spot = random.nextInt(4) == 0 ? null : new Spot(random.nextInt(9), word);
            case 2 -> {
                Thing thing = new Thing();
                thing.name = word;
                thing.place = place;
                place.things.add(thing);
            }
            case 3 -> {
                if (!place.things.isEmpty()) {
                    place.things.remove(random.nextInt(place.things.size()));
                }
            }
            case 4 -> place.notes.add(random.nextInt(place.notes.size() + 1), word);
            case 5 -> {
                if (!place.notes.isEmpty()) {
                    place.notes.remove(random.nextInt(place.notes.size()));
                }
            }
            case 6 -> place.notes = new ArrayList<>(List.of(word, "last"));
            case 7 -> place.spots.put("k" + random.nextInt(4), new Spot(random.nextInt(9), word));
            case 8 -> place.spots.remove("k" + random.nextInt(4));
            case 9 -> place.marks.add(session.find(Mark.class, String.valueOf((char) ('a' + random.nextInt(3)))));
            case 10 -> place.marks.clear();
            case 11 -> {
                if (place instanceof House house) {
                    house.floors++;
                }
            }
            case 12 -> {
                List<Long> ids = expected.keySet().stream()
                        .filter(id -> !removed.contains(id))
                        .toList();
                if (!ids.isEmpty()) {
                    place.neighbour = session.find(Place.class, ids.get(random.nextInt(ids.size())));
                }
            }
            default -> place.neighbour = null;
        }
    }

    private Map<Long, Map<String, Object>> found(EntitySession session) {
        Map<Long, Map<String, Object>> found = new TreeMap<>();
        for (Long id : expected.keySet()) {
            Place place = session.find(Place.class, id);
            if (place != null) {
                found.put(id, describe(place));
            }
        }
        return found;
    }

    private static Map<String, Object> describe(Place place) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("name", String.valueOf(place.name));
        words.put("spot", String.valueOf(place.spot));
        words.put("neighbour", place.neighbour == null ? "none" : place.neighbour.id);
        words.put(
                "things",
                new TreeSet<>(place.things.stream()
                        .map(thing -> thing.name + thing.id)
                        .toList()));
        words.put("notes", List.copyOf(place.notes));
        words.put("spots", new TreeMap<>(place.spots));
        words.put(
                "marks",
                new TreeSet<>(place.marks.stream().map(mark -> mark.name).toList()));
        words.put("floors", place instanceof House house ? house.floors : -1);
        return words;
    }
}
