package org.aludel.provider.flush;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aludel.provider.Spec;
import org.aludel.provider.fixture.TestContext;
import org.aludel.provider.fixture.TestUnit;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Collections that are stored in columns of the entities that are their elements. */
@NullUnmarked // as entities usually are
@SuppressWarnings({"unused", "UnusedVariable"})
class TargetRowsTest {

    @Entity
    static class Shelf {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        @OneToMany
        @JoinColumn(name = "shelf_id")
        private Set<Box> boxes = new HashSet<>();

        @OneToMany
        @JoinColumn(name = "row_id")
        @OrderColumn(name = "place")
        private List<Box> row = new ArrayList<>();

        @OneToMany
        @JoinColumn(name = "named_id")
        @MapKeyColumn(name = "label", nullable = true)
        private Map<String, Box> named = new HashMap<>();

        @Version
        private int version;
    }

    @Entity
    static class Box {
        @Id
        private int id;

        @Version
        private int version;

        Box() {}

        Box(int id) {
            this.id = id;
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec({"2.082", "3.075", "11.056", "11.058", "11.062"})
    void theOwnerWritesTheColumnsOfItsElements(TestDatabase database) {
        try (TestUnit unit = new TestUnit(database, Shelf.class, Box.class);
                TestContext context = new TestContext(unit)) {
            Shelf shelf = new Shelf();
            Shelf other = new Shelf();
            Box one = new Box(1);
            Box two = new Box(2);
            Box three = new Box(3);
            shelf.boxes.addAll(List.of(one, two));
            shelf.row.addAll(List.of(two, one));
            shelf.named.put("x", three);
            context.persist(shelf, other, one, two, three).write();
            String all = "SELECT id, shelf_id = " + shelf.id + ", place, label FROM box ORDER BY id";
            assertThat(context.rows(all)).isEqualTo("1, true, 1, null; 2, true, 0, null; 3, null, null, x");
            assertThat(context.write()).isEmpty();

            shelf.boxes.remove(one);
            other.boxes.add(one);
            assertThat(context.write()).isEqualTo("""
                    UPDATE shelf (version) WHERE id, version x2
                    UPDATE box (shelf_id) WHERE id x1""");
            assertThat(one.version).isZero();
            shelf.boxes.remove(two);
            shelf.row.add(0, three);
            shelf.named.clear();
            assertThat(context.write()).isEqualTo("""
                    UPDATE shelf (version) WHERE id, version x1
                    UPDATE box (row_id, place) WHERE id x3
                    UPDATE box (shelf_id) WHERE id, shelf_id x1
                    UPDATE box (named_id, label) WHERE id, named_id x1""");
            assertThat(context.rows(all)).isEqualTo("1, false, 2, null; 2, null, 1, null; 3, null, 0, null");
            context.commit();

            Shelf found = context.find(Shelf.class, shelf.id);
            assertThat(found.row).extracting(box -> box.id).containsExactly(3, 2, 1);
            Box first = found.row.get(0);
            context.remove(found, first);
            assertThat(context.write()).isEqualTo("""
                    UPDATE box (named_id, label) WHERE named_id x1
                    UPDATE box (shelf_id) WHERE shelf_id x1
                    UPDATE box (row_id, place) WHERE id, row_id x2
                    DELETE box WHERE id, version x1
                    DELETE shelf WHERE id, version x1""");
            Shelf last = context.find(Shelf.class, other.id);
            last.boxes = new HashSet<>(Set.of(context.find(Box.class, 2)));
            assertThat(context.write()).isEqualTo("""
                    UPDATE shelf (version) WHERE id, version x1
                    UPDATE box (shelf_id) WHERE shelf_id x1
                    UPDATE box (shelf_id) WHERE id x1""");
            assertThat(context.rows("SELECT id FROM box WHERE shelf_id = " + other.id))
                    .isEqualTo("2");
        }
    }

    @Entity
    static class Chapter {
        @Id
        private int id;

        @OneToMany(mappedBy = "chapter")
        @OrderColumn(name = "place")
        private List<Verse> verses = new ArrayList<>();

        @Version
        private int version;
    }

    @Entity
    static class Verse {
        @Id
        private int id;

        @ManyToOne
        private Chapter chapter;

        Verse() {}

        Verse(int id, Chapter chapter) {
            this.id = id;
            this.chapter = chapter;
        }
    }

    @Test
    @Spec({"3.075", "11.062"})
    void positionsAreWrittenByTheSideThatHasTheList() {
        try (TestUnit unit = new TestUnit(TestDatabase.H2, Chapter.class, Verse.class);
                TestContext context = new TestContext(unit)) {
            Chapter chapter = new Chapter();
            Verse one = new Verse(1, chapter);
            Verse two = new Verse(2, chapter);
            chapter.verses.addAll(List.of(two, one));
            context.persist(chapter, one, two).write();
            assertThat(context.rows("SELECT id, place FROM verse ORDER BY id")).isEqualTo("1, 1; 2, 0");
            chapter.verses.add(chapter.verses.remove(0));
            assertThat(context.write()).isEqualTo("UPDATE verse (place) WHERE id x2");
            assertThat(chapter.version).isZero();
            assertThat(context.write()).isEmpty();
        }
    }

    @Entity
    static class Bill {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Integer id;

        @OneToMany
        @JoinColumn(name = "bill_id", nullable = false)
        @OrderColumn(name = "place", nullable = false)
        private List<Item> items = new ArrayList<>();
    }

    @Entity
    static class Item {
        @Id
        private int id;

        Item() {}

        Item(int id) {
            this.id = id;
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec({"2.082", "11.056"})
    void newElementsHaveTheirColumnsAtOnce(TestDatabase database) {
        try (TestUnit unit = new TestUnit(database, Bill.class, Item.class);
                TestContext context = new TestContext(unit)) {
            Bill bill = new Bill();
            bill.items.addAll(List.of(new Item(2), new Item(1)));
            context.persist(bill.items.toArray()).persist(bill);
            assertThat(context.write()).endsWith("INSERT item (id, bill_id, place) x2");
            assertThat(context.rows("SELECT id, place, bill_id = " + bill.id + " FROM item ORDER BY id"))
                    .isEqualTo("1, 1, true; 2, 0, true");
            assertThat(context.write()).isEmpty();
            context.remove(bill).remove(bill.items.toArray());
            assertThat(context.write()).isEqualTo("""
                    DELETE item WHERE id x2
                    DELETE bill WHERE id x1""");
        }
    }
}
