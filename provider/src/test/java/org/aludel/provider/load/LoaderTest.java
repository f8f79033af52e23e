package org.aludel.provider.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aludel.provider.Spec;
import org.aludel.provider.collection.CollectionState;
import org.aludel.provider.error.AccessException;
import org.aludel.provider.error.MissingEntityException;
import org.aludel.provider.error.ProviderException;
import org.aludel.provider.state.InstanceState;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What is fetched when, and with which statements. */
@NullUnmarked // as entities usually are
@SuppressWarnings({"unused", "UnusedVariable"})
class LoaderTest {

    @Embeddable
    record Money(BigDecimal amount, String currency) {}

    @Entity
    static class Customer {
        @Id
        private long id;

        private String name;

        @OneToMany(mappedBy = "customer")
        @OrderBy("id DESC")
        private List<Purchase> purchases;

        public String getName() {
            return name;
        }

        public long getId() {
            return id;
        }
    }

    @Entity
    static class Purchase {
        @Id
        private long id;

        private Money total;

        @ManyToOne(fetch = FetchType.LAZY)
        private Customer customer;

        @ElementCollection
        @OrderColumn
        private List<String> notes;

        @ManyToMany(fetch = FetchType.EAGER)
        private Set<Tag> tags;
    }

    @Entity
    static class Tag {
        @Id
        private String name;

        @ManyToMany(mappedBy = "tags")
        private Collection<Purchase> purchases;
    }

    private static Store shop() {
        return new Store(Customer.class, Purchase.class, Tag.class)
                .sql(
                        "INSERT INTO customer VALUES (1, 'Ann'), (2, 'Bob')",
                        "INSERT INTO tag VALUES ('new'), ('big')",
                        "INSERT INTO purchase (id, amount, currency, customer_id) VALUES (10, 5, 'EUR', 1),"
                                + " (11, 7.5, 'EUR', 1), (12, NULL, NULL, 2)",
                        "INSERT INTO purchase_tag VALUES (10, 'new'), (10, 'big'), (11, 'new')",
                        "INSERT INTO purchase_notes (purchase_id, notes, notes_order) VALUES (10, 'second', 1),"
                                + " (10, 'first', 0)");
    }

    /** What the instance has counts as what the database has: no values are kept beside it, nor those of its collections. */
    @Test
    void whatIsReadOnlyKeepsNoValues() {
        try (Store store = shop()) {
            Customer writable = store.find(Customer.class, 1L);
            Purchase read = store.loader().readOnly(true, () -> store.find(Purchase.class, 10L));
            InstanceState state = store.context().stateOf(read);
            assertThat(state.isReadOnly()).isTrue();
            assertThat(store.context().stateOf(writable).isReadOnly()).isFalse();
            assertThat(read.notes).containsExactly("first", "second");
            read.total = new Money(BigDecimal.ONE, "CHF");
            read.notes.clear();
            assertThat(state.isSettled()).isTrue();
            assertThat(state.loaded()).contains("CHF").doesNotContain("EUR");
            assertThat(state.attached())
                    .filteredOn(CollectionState.class::isInstance)
                    .hasSize(2)
                    .allSatisfy(value ->
                            assertThat(((CollectionState) value).stored()).isNull());
        }
    }

    @Test
    @Spec({"2.060", "3.057"})
    void anEntityIsFetchedByItsKeyOnce() {
        try (Store store = shop()) {
            Customer customer = store.find(Customer.class, 1L);
            assertThat(customer.getName()).isEqualTo("Ann");
            assertThat(store.find(Customer.class, 1L)).isSameAs(customer);
            assertThat(store.find(Customer.class, 3L)).isNull();
            assertThat(store.statements())
                    .containsExactly(
                            "SELECT e.id, e.name FROM customer AS e WHERE e.id = ?",
                            "SELECT e.id, e.name FROM customer AS e WHERE e.id = ?");
            assertThat(store.loaded()).containsExactly(customer);
        }
    }

    @Test
    void embeddedValuesAreNullWhenAllTheirColumnsAre() {
        try (Store store = shop()) {
            assertThat(store.find(Purchase.class, 12L).total).isNull();
            assertThat(store.find(Purchase.class, 11L).total).isEqualTo(new Money(new BigDecimal("7.5"), "EUR"));
        }
    }

    @Test
    void eagerCollectionsComeWithOneStatementForAll() {
        try (Store store = shop()) {
            Customer customer = store.find(Customer.class, 1L);
            store.statements();
            assertThat(customer.purchases).extracting(purchase -> purchase.id).containsExactly(11L, 10L);
            assertThat(store.statements()).hasSize(2);
            assertThat(customer.purchases.get(1).tags)
                    .extracting(tag -> tag.name)
                    .containsExactlyInAnyOrder("new", "big");
            assertThat(customer.purchases.get(0).customer).isSameAs(customer);
            assertThat(store.statements()).isEmpty();
        }
    }

    @Test
    void aLazyReferenceIsFetchedWhenItIsUsed() {
        try (Store store = shop()) {
            Purchase purchase = store.find(Purchase.class, 12L);
            store.statements();
            Customer customer = purchase.customer;
            assertThat(customer.getId()).isEqualTo(2L);
            assertThat(store.statements()).isEmpty();
            assertThat(customer.getName()).isEqualTo("Bob");
            assertThat(store.statements()).hasSize(1);
            assertThat(store.find(Customer.class, 2L)).isSameAs(customer);
            assertThat(store.statements()).isEmpty();
        }
    }

    @Test
    void positionsOrderAList() {
        try (Store store = shop()) {
            assertThat(store.find(Purchase.class, 10L).notes).containsExactly("first", "second");
        }
    }

    @Test
    void theOtherSideOfAJoinTableIsFetchedThroughIt() {
        try (Store store = shop()) {
            assertThat(store.find(Tag.class, "new").purchases)
                    .extracting(purchase -> purchase.id)
                    .containsExactlyInAnyOrder(10L, 11L);
        }
    }

    @Test
    void whatIsDetachedTellsWhatItLacks() {
        try (Store store = shop()) {
            Purchase purchase = store.find(Purchase.class, 12L);
            Customer customer = purchase.customer;
            store.clear();
            assertThatThrownBy(customer::getName)
                    .isInstanceOf(ProviderException.class)
                    .hasMessageStartingWith(
                            "[ALU-4301] A reference to the entity 'Customer' was used without its state");
            assertThatThrownBy(() -> purchase.notes.size())
                    .isInstanceOf(ProviderException.class)
                    .hasMessageStartingWith("[ALU-4301] The attribute 'notes' of the entity 'Purchase'");
        }
    }

    @Test
    @Spec("3.061")
    void aReferenceToNoRowFailsWhenItIsUsed() {
        try (Store store = shop()) {
            Customer nobody = store.reference(Customer.class, 99L);
            assertThat(nobody.getId()).isEqualTo(99L);
            assertThatThrownBy(nobody::getName).isInstanceOf(MissingEntityException.class);
        }
    }

    @Test
    void walkingLazyCollectionsTakesFewStatements() {
        try (Store store = new Store(Customer.class, Purchase.class, Tag.class)) {
            store.sql("INSERT INTO customer SELECT x, 'c' || x FROM system_range(1, 200)");
            List<Customer> customers = new ArrayList<>();
            for (long id = 1; id <= 200; id++) {
                customers.add(store.find(Customer.class, id));
            }
            store.statements();
            assertThat(customers.get(0).purchases).isEmpty();
            assertThat(store.statements()).hasSize(1);
            assertThat(customers).allMatch(customer -> customer.purchases.isEmpty());
            assertThat(store.statements()).hasSize(2);
        }
    }

    // inheritance

    @Entity
    @Inheritance(strategy = InheritanceType.JOINED)
    abstract static class Animal {
        @Id
        int id;

        String name;

        @ManyToOne
        Keeper keeper;
    }

    @Entity
    static class Cat extends Animal {
        int lives;
    }

    @Entity
    static class Dog extends Animal {
        @OneToOne
        Cat enemy;
    }

    @Entity
    static class Keeper {
        @Id
        int id;

        @OneToOne(mappedBy = "keeper")
        Licence licence;

        @OneToMany(mappedBy = "keeper", fetch = FetchType.EAGER)
        @MapKey(name = "name")
        Map<String, Animal> animals;
    }

    @Entity
    static class Licence {
        @Id
        int number;

        @OneToOne
        Keeper keeper;
    }

    @Test
    @Spec({"2.091", "2.092", "3.058"})
    void instancesAreOfTheClassOfTheirRow() {
        try (Store store = new Store(Animal.class, Cat.class, Dog.class, Keeper.class, Licence.class)) {
            store.sql(
                    "INSERT INTO keeper VALUES (1)",
                    "INSERT INTO licence (number, keeper_id) VALUES (77, 1)",
                    "INSERT INTO animal (id, name, keeper_id) VALUES (5, 'Tom', 1), (6, 'Rex', 1)",
                    "INSERT INTO cat VALUES (5, 9)",
                    "INSERT INTO dog VALUES (6, 5)");
            Keeper keeper = store.find(Keeper.class, 1);
            assertThat(keeper.licence.number).isEqualTo(77);
            assertThat(keeper.licence.keeper).isSameAs(keeper);
            assertThat(keeper.animals).containsOnlyKeys("Tom", "Rex");
            assertThat(keeper.animals.get("Tom")).isInstanceOf(Cat.class);
            assertThat(((Cat) keeper.animals.get("Tom")).lives).isEqualTo(9);
            assertThat(((Dog) store.find(Animal.class, 6)).enemy).isSameAs(store.find(Cat.class, 5));
            assertThat(store.statements()).hasSize(3);
        }
    }

    @Entity
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    abstract static class Shape {
        @Id
        int id;
    }

    @Entity
    static class Circle extends Shape {
        double radius;
    }

    @Entity
    static class Square extends Shape {
        double side;
    }

    @Test
    @Spec("2.096")
    void tablesOfTheirOwnAreSearchedTogether() {
        try (Store store = new Store(Shape.class, Circle.class, Square.class)) {
            store.sql("INSERT INTO circle VALUES (1, 2.5)", "INSERT INTO square VALUES (2, 4)");
            assertThat(((Circle) store.find(Shape.class, 1)).radius).isEqualTo(2.5);
            assertThat(((Square) store.find(Shape.class, 2)).side).isEqualTo(4);
            assertThat(store.find(Shape.class, 3)).isNull();
        }
    }

    @Test
    void whatCannotBeReadToTheEndIsNotManaged() {
        try (Store store = new Store(Shape.class, Circle.class, Square.class)) {
            store.sql(
                    "ALTER TABLE circle ALTER COLUMN radius SET NULL",
                    "INSERT INTO circle VALUES (1, 2.5), (2, NULL), (3, 1), (4, 6)");
            Circle known = store.find(Circle.class, 4);
            assertThatThrownBy(() -> store.findAll(Circle.class, 4, 1, 2, 3))
                    .isInstanceOf(AccessException.class)
                    .hasMessageStartingWith("[ALU-4113]");
            assertThat(store.managed()).containsExactly(known);
            store.findAll(Circle.class, 3, 1);
            assertThat(store.managed()).hasSize(3);
        }
    }

    @Entity
    public static class Leaf {
        @Id
        long id;

        int weight;

        @ManyToOne(fetch = FetchType.LAZY)
        Leaf next;

        public int getWeight() {
            return weight;
        }
    }

    @Test
    void referencesThatCannotBeReadStayReferences() {
        try (Store store = new Store(Leaf.class)) {
            store.sql(
                    "ALTER TABLE leaf ALTER COLUMN weight SET NULL",
                    "INSERT INTO leaf (id, weight) VALUES (1, 5), (2, NULL)");
            Leaf first = store.reference(Leaf.class, 1L);
            Leaf second = store.reference(Leaf.class, 2L);
            assertThatThrownBy(first::getWeight).hasMessageStartingWith("[ALU-4113]");
            store.sql("UPDATE leaf SET weight = 6 WHERE id = 2");
            assertThat(first.getWeight()).isEqualTo(5);
            assertThat(second.getWeight()).isEqualTo(6);
            assertThat(store.managed()).containsExactly(first, second);
        }
    }
}
