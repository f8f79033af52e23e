package org.aludel.provider.spec.chapter2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.aludel.provider.Spec;
import org.aludel.provider.fixture.Units;
import org.aludel.provider.spec.SpecTest;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys, derived keys, collections and orphans, as applications meet them. */
@NullUnmarked // as entities usually are
@SuppressWarnings("UnusedVariable")
class EntitiesTest extends SpecTest {

    @Entity(name = "Garden")
    static class Garden {
        @Id
        @GeneratedValue
        Long id;

        String name;

        Size size;

        @ElementCollection
        Set<String> paths = new TreeSet<>();

        @ElementCollection
        List<String> notes = new CopyOnWriteArrayList<>();

        @OneToMany(mappedBy = "garden", cascade = CascadeType.ALL, orphanRemoval = true)
        @MapKey(name = "name")
        Map<String, Tree> trees = new HashMap<>();

        Tree plant(String tree) {
            Tree planted = new Tree();
            planted.name = tree;
            planted.garden = this;
            trees.put(tree, planted);
            return planted;
        }
    }

    @Embeddable
    static class Size {
        int width;
        int length;
    }

    @Entity(name = "Tree")
    static class Tree {
        @Id
        @GeneratedValue
        Long id;

        String name;

        @ManyToOne(fetch = FetchType.LAZY)
        Garden garden;
    }

    /** A key that is equal to others which differ in case. */
    static class BedId {
        String row;
        int number;

        BedId() {}

        BedId(String row, int number) {
            this.row = row;
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof BedId bed && bed.row.equals(row) && bed.number == number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(row, number);
        }
    }

    @Entity(name = "Bed")
    @IdClass(BedId.class)
    static class Bed {
        @Id
        @Column(name = "bed_row")
        String row;

        @Id
        int number;

        String plants;

        Bed() {}

        Bed(String row, int number) {
            this.row = row;
            this.number = number;
        }
    }

    @Embeddable
    record PlantId(Long gardenId, @Column(name = "plant_no") int number) {}

    @Entity(name = "Plant")
    static class Plant {
        @EmbeddedId
        PlantId id;

        @MapsId("gardenId")
        @ManyToOne
        @JoinColumn(name = "grows_in")
        Garden garden;

        Plant() {}

        Plant(PlantId id, Garden garden) {
            this.id = id;
            this.garden = garden;
        }
    }

    @Embeddable
    static class LeafId {
        Long tree;
        int number;

        @Override
        public boolean equals(Object other) {
            return other instanceof LeafId leaf && Objects.equals(leaf.tree, tree) && leaf.number == number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(tree, number);
        }
    }

    @Entity(name = "Leaf")
    static class Leaf {
        @EmbeddedId
        LeafId id = new LeafId();

        @MapsId("tree")
        @ManyToOne
        Tree parent;
    }

    static class FenceId {
        Long garden;
        String side;

        @Override
        public boolean equals(Object other) {
            return other instanceof FenceId fence && Objects.equals(fence.garden, garden) && fence.side.equals(side);
        }

        @Override
        public int hashCode() {
            return Objects.hash(garden, side);
        }
    }

    @Entity(name = "Fence")
    @IdClass(FenceId.class)
    static class Fence {
        @Id
        @ManyToOne
        @JoinColumn(name = "around")
        Garden garden;

        @Id
        @Column(name = "fence_side")
        String side;

        Fence() {}

        Fence(Garden garden, String side) {
            this.garden = garden;
            this.side = side;
        }
    }

    private Units units;
    private Garden garden;

    @BeforeEach
    void gardens() {
        units = unit(
                Garden.class,
                Size.class,
                Tree.class,
                Bed.class,
                Plant.class,
                PlantId.class,
                Leaf.class,
                LeafId.class,
                Fence.class);
        garden = new Garden();
        garden.name = "North";
        garden.paths.addAll(List.of("b", "a"));
        garden.notes.addAll(List.of("one", "two"));
        garden.plant("oak");
        units.run(manager -> manager.persist(garden));
    }

    private List<String> trees() {
        return units.list("select t.name from Tree t order by t.name", String.class);
    }

    // ---- collections

    @Test
    @Spec({"2.010", "2.011", "2.068"})
    void anyCollectionIsPersistedAndAnyComesBack() {
        units.run(manager -> {
            Garden found = manager.find(Garden.class, garden.id);
            assertThat(found.paths).containsExactlyInAnyOrder("a", "b");
            assertThat(found.notes).containsExactlyInAnyOrder("one", "two");
            found.paths = new TreeSet<>(Set.of("c"));
            found.notes = new ArrayList<>(List.of("three"));
            assertThat(found.trees).containsOnlyKeys("oak");
            assertThat(found.trees.get("oak").garden).isSameAs(found);
        });
        units.run(manager -> {
            Garden found = manager.find(Garden.class, garden.id);
            assertThat(found.paths).containsExactly("c");
            assertThat(found.notes).containsExactly("three");
        });
    }

    @Test
    @Spec("2.083")
    void whatHasNoValuesIsEmpty() {
        Long empty = units.call(manager -> {
            Garden other = new Garden();
            other.trees = null;
            other.notes = null;
            manager.persist(other);
            return other.id;
        });
        units.run(manager -> {
            Garden found = manager.find(Garden.class, empty);
            assertThat(found.trees).isNotNull().isEmpty();
            assertThat(found.notes).isNotNull().isEmpty();
        });
    }

    // ---- embedded values

    @Test
    @Spec("2.061")
    void anEmbeddedValueThatTwoShareIsWrittenForEach() {
        Long other = units.call(manager -> {
            Garden first = manager.find(Garden.class, garden.id);
            Garden second = new Garden();
            first.size = new Size();
            first.size.width = 3;
            second.size = first.size;
            manager.persist(second);
            return second.id;
        });
        units.run(manager -> {
            Garden first = manager.find(Garden.class, garden.id);
            Garden second = manager.find(Garden.class, other);
            assertThat(first.size.width).isEqualTo(3);
            assertThat(second.size.width).isEqualTo(3);
            assertThat(first.size).isNotSameAs(second.size);
        });
    }

    // ---- keys

    @Test
    @Spec({"2.032", "2.034"})
    void keysAreComparedByWhatTheyHold() {
        units.run(manager -> manager.persist(new Bed("A", 1)));
        EntityManager manager = begun(units);
        Bed found = manager.find(Bed.class, new BedId("A", 1));

        assertThat(manager.find(Bed.class, new BedId("A", 1))).isSameAs(found);
        assertThat(manager.getReference(Bed.class, new BedId("A", 1))).isSameAs(found);
        Object identifier = units.factory().getPersistenceUnitUtil().getIdentifier(found);
        assertThat(identifier).isEqualTo(new BedId("A", 1)).isInstanceOf(BedId.class);
        assertThat(manager.find(Bed.class, new BedId("B", 1))).isNull();
        assertThatThrownBy(() -> manager.find(Bed.class, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Spec("2.029")
    void aKeyThatIsChangedIsRefused() {
        units.run(manager -> manager.persist(new Bed("A", 1)));
        EntityManager manager = begun(units);
        manager.find(Bed.class, new BedId("A", 1)).number = 2;

        assertThatThrownBy(manager::flush)
                .isInstanceOf(PersistenceException.class)
                .hasMessageContaining("ALU-");
        assertThat(manager.getTransaction().getRollbackOnly()).isTrue();
    }

    // ---- derived keys

    @Test
    @Spec({"2.034", "2.035", "2.042"})
    void derivedKeysAreThoseOfTheRelationship() {
        units.run(manager -> {
            Garden parent = manager.find(Garden.class, garden.id);
            manager.persist(new Plant(new PlantId(null, 7), parent));
            manager.persist(new Fence(parent, "west"));
        });
        units.run(manager -> {
            assertThat(manager.createNativeQuery("select grows_in, plant_no from Plant", Object[].class)
                            .getSingleResult())
                    .isNotNull();
            assertThat(manager.createNativeQuery("select around, fence_side from Fence")
                            .getSingleResult())
                    .isNotNull();
            Plant plant = manager.find(Plant.class, new PlantId(garden.id, 7));
            assertThat(plant.garden.id).isEqualTo(garden.id);
            assertThat(plant.id.gardenId()).isEqualTo(garden.id);
            FenceId key = new FenceId();
            key.garden = garden.id;
            key.side = "west";
            Fence fence = manager.find(Fence.class, key);
            assertThat(fence.garden.id).isEqualTo(garden.id);
            assertThat(units.factory().getPersistenceUnitUtil().getIdentifier(fence))
                    .isEqualTo(key);
        });
    }

    @Test
    @Spec("2.036")
    void aDependentWithoutItsParentIsRefused() {
        for (Object orphan : List.of(new Plant(new PlantId(null, 1), null), new Fence(null, "east"))) {
            EntityManager manager = begun(units);
            assertThatThrownBy(() -> {
                        manager.persist(orphan);
                        manager.flush();
                    })
                    .isInstanceOf(RuntimeException.class)
                    .hasMessageContaining("ALU-");
            assertThat(manager.getTransaction().getRollbackOnly()).isTrue();
        }
    }

    @Test
    @Spec({"2.036", "2.041"})
    void theProviderSetsWhatIsDerivedAndWritesNothingElse() {
        Tree oak = garden.trees.get("oak");
        Leaf leaf = new Leaf();
        leaf.id.number = 4;
        units.run(manager -> {
            leaf.parent = manager.find(Tree.class, oak.id);
            manager.persist(leaf);
            manager.flush();
            assertThat(leaf.id.tree).isEqualTo(oak.id);
            leaf.id.tree = -1L;
        });
        assertThat(units.list("select l.parent.id from Leaf l", Long.class)).containsExactly(oak.id);
    }

    // ---- orphans

    @Test
    @Spec({"2.079", "2.077"})
    void whatWasNeverManagedIsNoOrphan() {
        Long lonely = units.call(manager -> {
            Tree tree = new Tree();
            tree.name = "elm";
            manager.persist(tree);
            return tree.id;
        });
        Tree elm = units.call(manager -> manager.find(Tree.class, lonely));
        Tree ash = new Tree();
        units.run(manager -> {
            Garden found = manager.find(Garden.class, garden.id);
            found.trees.put("elm", elm);
            found.trees.put("ash", ash);
            found.trees.remove("elm");
            found.trees.remove("ash");
        });
        assertThat(trees()).containsExactly("elm", "oak");
        units.run(manager -> {
            Garden detached = manager.find(Garden.class, garden.id);
            assertThat(detached.trees).hasSize(1);
            manager.detach(detached);
            detached.trees.clear();
        });
        assertThat(trees()).containsExactly("elm", "oak");
        units.run(manager -> {
            Garden found = manager.find(Garden.class, garden.id);
            manager.remove(found.trees.get("oak"));
            found.trees.clear();
        });
        assertThat(trees()).containsExactly("elm");
    }

    @Test
    @Spec("2.081")
    void anOrphanThatIsGivenToAnotherIsRemovedOrKeptAsAWhole() {
        Long other = units.call(manager -> {
            Garden second = new Garden();
            manager.persist(second);
            return second.id;
        });
        units.run(manager -> {
            Tree oak = manager.find(Garden.class, garden.id).trees.remove("oak");
            manager.flush();
            assertThat(manager.contains(oak)).isFalse();
            Tree again = manager.find(Garden.class, other).plant("oak");
            manager.persist(again);
        });
        assertThat(units.list("select t.garden.id from Tree t", Long.class)).containsExactly(other);
    }
}
