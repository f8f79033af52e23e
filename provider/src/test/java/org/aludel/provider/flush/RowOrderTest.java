package org.aludel.provider.flush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import org.aludel.core.error.ConstraintViolationException;
import org.aludel.provider.Spec;
import org.aludel.provider.fixture.TestContext;
import org.aludel.provider.fixture.TestUnit;
import org.aludel.provider.state.Status;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The order in which rows are written. */
@NullUnmarked // as entities usually are
@SuppressWarnings({"unused", "UnusedVariable"})
class RowOrderTest {

    @Entity
    static class Port {
        @Id
        private int id;

        @ManyToOne
        private Ship ship;

        Port() {}

        Port(int id) {
            this.id = id;
        }
    }

    @Entity
    static class Ship {
        @Id
        private int id;

        @ManyToOne(optional = false)
        private Port port;

        Ship() {}

        Ship(int id, Port port) {
            this.id = id;
            this.port = port;
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec("3.034")
    void rowsThatReferToEachOtherTakeOneMoreUpdate(TestDatabase database) {
        try (TestUnit unit = new TestUnit(database, Port.class, Ship.class);
                TestContext context = new TestContext(unit)) {
            Port port = new Port(1);
            Ship ship = new Ship(1, port);
            port.ship = ship;
            context.persist(ship, port);
            assertThat(context.write()).isEqualTo("""
                    INSERT port (id, ship_id) x1
                    INSERT ship (id, port_id) x1
                    UPDATE port (ship_id) WHERE id x1""");
            assertThat(context.rows("SELECT ship_id FROM port")).isEqualTo("1");
            assertThat(context.write()).isEmpty();
            context.remove(port, ship);
            assertThat(context.write()).isEqualTo("""
                    UPDATE port (ship_id) WHERE id x1
                    DELETE ship WHERE id x1
                    DELETE port WHERE id x1""");
        }
    }

    @Entity
    static class Node {
        @Id
        private int id;

        @ManyToOne
        private Node parent;

        Node() {}

        Node(int id, Node parent) {
            this.id = id;
            this.parent = parent;
        }
    }

    @Entity
    static class Numbered {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Integer id;

        @ManyToOne
        private Numbered parent;

        Numbered() {}

        Numbered(Numbered parent) {
            this.parent = parent;
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    void treesAreWrittenFromTheRoot(TestDatabase database) {
        try (TestUnit unit = new TestUnit(database, Node.class);
                TestContext context = new TestContext(unit)) {
            Node root = new Node(1, null);
            Node child = new Node(2, root);
            Node leaf = new Node(3, child);
            context.persist(leaf, child, root);
            assertThat(context.write()).isEqualTo("INSERT node (id, parent_id) x3");
            context.remove(root, leaf, child);
            assertThat(context.write()).isEqualTo("DELETE node WHERE id x3");
            Node self = new Node(4, null);
            self.parent = self;
            context.persist(self);
            assertThat(context.write()).isEqualTo("INSERT node (id, parent_id) x1");
        }
    }

    @Test
    void identifiersThatTheDatabaseMakesAreKnownBeforeTheyAreReferredTo() {
        try (TestUnit unit = new TestUnit(TestDatabase.H2, Numbered.class);
                TestContext context = new TestContext(unit)) {
            Numbered root = new Numbered(null);
            Numbered child = new Numbered(root);
            Numbered other = new Numbered(root);
            Numbered self = new Numbered(null);
            self.parent = self;
            context.persist(child, root, other, self);
            assertThat(context.write()).isEqualTo("""
                    INSERT numbered (parent_id) RETURNING id x2
                    INSERT numbered (parent_id) RETURNING id x2
                    UPDATE numbered (parent_id) WHERE id x1""");
            assertThat(context.rows("SELECT count(*) FROM numbered WHERE parent_id = " + root.id))
                    .isEqualTo("2");
            assertThat(context.rows("SELECT id FROM numbered WHERE parent_id = id"))
                    .isEqualTo(String.valueOf(self.id));
            assertThat(context.write()).isEmpty();
        }
    }

    @Test
    void aRowCanBeInsertedAtOnce() {
        try (TestUnit unit = new TestUnit(TestDatabase.H2, Numbered.class);
                TestContext context = new TestContext(unit)) {
            Numbered root = new Numbered(null);
            Numbered child = new Numbered(root);
            context.persist(child);
            assertThat(context.insertNow(child)).isEqualTo("INSERT numbered (parent_id) RETURNING id x1");
            assertThat(child.id).isEqualTo(1);
            context.persist(root);
            context.insertNow(root);
            assertThat(context.write()).isEqualTo("UPDATE numbered (parent_id) WHERE id x1");
        }
    }

    // ---- unique values

    @Entity
    static class Seat {
        @Id
        private int id;

        @Column(unique = true)
        private String number;

        @Version
        private int version;

        Seat() {}

        Seat(int id, String number) {
            this.id = id;
            this.number = number;
        }
    }

    @Entity
    static class Place {
        @Id
        private int id;

        @Column(unique = true, nullable = false)
        private String number;

        Place() {}

        Place(int id, String number) {
            this.id = id;
            this.number = number;
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec("3.034")
    void aUniqueValueIsTakenAfterItWasGivenUp(TestDatabase database) {
        try (TestUnit unit = new TestUnit(database, Seat.class);
                TestContext context = new TestContext(unit)) {
            Seat old = new Seat(1, "A");
            Seat moving = new Seat(2, "B");
            context.persist(old, moving).write();
            context.remove(old);
            moving.number = "A";
            Seat next = new Seat(3, "B");
            Seat other = new Seat(4, "C");
            context.persist(next, other);
            assertThat(context.write()).isEqualTo("""
                    DELETE seat WHERE id, version x1
                    UPDATE seat (number, version) WHERE id, version x1
                    INSERT seat (id, number, version) x2""");
            assertThat(context.rows("SELECT id, number FROM seat ORDER BY id")).isEqualTo("2, A; 3, B; 4, C");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    void twoRowsCanSwapAUniqueValueThatMayBeNull(TestDatabase database) {
        try (TestUnit unit = new TestUnit(database, Seat.class);
                TestContext context = new TestContext(unit)) {
            Seat one = new Seat(1, "A");
            Seat two = new Seat(2, "B");
            context.persist(one, two).write();
            one.number = "B";
            two.number = "A";
            assertThat(context.write()).isEqualTo("""
                    UPDATE seat (number) WHERE id x1
                    UPDATE seat (number, version) WHERE id, version x2""");
            assertThat(context.rows("SELECT id, number FROM seat ORDER BY id")).isEqualTo("1, B; 2, A");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    void twoRowsCannotSwapAUniqueValueThatMayNotBeNull(TestDatabase database) {
        try (TestUnit unit = new TestUnit(database, Place.class);
                TestContext context = new TestContext(unit)) {
            Place one = new Place(1, "A");
            Place two = new Place(2, "B");
            context.persist(one, two).write();
            one.number = "B";
            two.number = "A";
            assertThatThrownBy(context::write).isInstanceOf(ConstraintViolationException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    void aNewInstanceWithTheIdentifierOfARemovedOneTakesItsRow(TestDatabase database) {
        try (TestUnit unit = new TestUnit(database, Seat.class);
                TestContext context = new TestContext(unit)) {
            Seat old = new Seat(1, "A");
            context.persist(old).write();
            Seat next = new Seat(1, "B");
            context.remove(old).persist(next);
            assertThat(context.write()).isEqualTo("UPDATE seat (number, version) WHERE id, version x1");
            assertThat(next.version).isEqualTo(1);
            assertThat(context.state(old).status()).isEqualTo(Status.DELETED);
            assertThat(context.find(Seat.class, 1)).isSameAs(next);
            assertThat(context.write()).isEmpty();
        }
    }

    // ---- circles and what waits for them

    @Entity
    static class Follower {
        @Id
        private int id;

        @ManyToOne
        private Port port;

        Follower() {}

        Follower(int id, Port port) {
            this.id = id;
            this.port = port;
        }
    }

    @Test
    void onlyRowsOfACircleAreTakenApart() {
        try (TestUnit unit = new TestUnit(TestDatabase.H2, Port.class, Ship.class, Follower.class);
                TestContext context = new TestContext(unit)) {
            List<Object> all = new ArrayList<>();
            Ship before = null;
            for (int i = 1; i <= 3; i++) {
                Port port = new Port(i);
                port.ship = before;
                before = new Ship(i, port);
                all.add(port);
                all.add(before);
                all.add(new Follower(i, port));
            }
            context.persist(all.toArray());
            assertThat(context.plan()).isEqualTo("""
                    INSERT port (id, ship_id) x1
                    INSERT ship (id, port_id) x1
                    INSERT port (id, ship_id) x1
                    INSERT ship (id, port_id) x1
                    INSERT port (id, ship_id) x1
                    INSERT ship (id, port_id) x1
                    INSERT follower (id, port_id) x3""");
        }
    }

    // ---- order of deletes

    @Entity
    static class Wallet {
        @Id
        private int id;

        @OneToOne
        private Card card;
    }

    @Entity
    static class Card {
        @Id
        private int id;
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    void aRowIsDeletedWhenNothingRefersToItAnyMore(TestDatabase database) {
        try (TestUnit unit = new TestUnit(database, Wallet.class, Card.class);
                TestContext context = new TestContext(unit)) {
            Wallet wallet = new Wallet();
            wallet.card = new Card();
            context.persist(wallet, wallet.card).write();
            Card old = wallet.card;
            wallet.card = new Card();
            wallet.card.id = 1;
            context.remove(old).persist(wallet.card);
            assertThat(context.write()).isEqualTo("""
                    INSERT card (id) x1
                    UPDATE wallet (card_id) WHERE id x1
                    DELETE card WHERE id x1""");
        }
    }
}
