package org.aludel.provider.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.RollbackException;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import org.aludel.provider.Spec;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows that take the place of others, or belong to others, within one flush. */
@NullUnmarked // as entities usually are
@SuppressWarnings("UnusedVariable")
class ReplacedRowsTest {

    @Entity
    static class Seat {
        @Id
        private int id;

        @Version
        private int version;

        @Column(unique = true)
        private String holder;

        @Column(unique = true, nullable = false)
        private String label;

        Seat() {}

        Seat(int id, String holder) {
            this.id = id;
            this.holder = holder;
            this.label = "seat " + id;
        }
    }

    @Entity
    static class Ticket {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Integer id;

        @Column(unique = true)
        private String number;

        @ManyToOne
        private Seat seat;

        Ticket() {}

        Ticket(String number, Seat seat) {
            this.number = number;
            this.seat = seat;
        }
    }

    @Entity
    static class Bill {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Integer id;

        @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
        @JoinColumn(name = "bill_id", nullable = false)
        @OrderColumn(name = "place", nullable = false)
        private List<Item> items = new ArrayList<>();
    }

    @Entity
    static class Item {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Integer id;

        private String name;

        Item() {}

        Item(String name) {
            this.name = name;
        }
    }

    private static Sessions hall(TestDatabase kind) {
        return new Sessions(kind, Seat.class, Ticket.class, Bill.class, Item.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec({"3.014", "3.016", "3.022"})
    void aNewInstanceTakesTheRowOfARemovedOne(TestDatabase kind) {
        try (Sessions sessions = hall(kind)) {
            sessions.run(session -> session.persist(new Seat(1, "Ann")));
            sessions.run(session -> {
                Seat old = session.find(Seat.class, 1);
                session.remove(old);
                Seat other = new Seat(1, "Bob");
                session.persist(other);
                assertThat(session.contains(old)).isFalse();
                assertThat(session.find(Seat.class, 1)).isSameAs(other);
                session.flush();
                assertThat(session.find(Seat.class, 1)).isSameAs(other);
                session.remove(other);
                session.flush();
                session.persist(new Seat(1, "Cid"));
            });
            sessions.run(
                    session -> assertThat(session.find(Seat.class, 1).holder).isEqualTo("Cid"));
            try (EntitySession session = sessions.open()) {
                session.transaction().begin();
                Seat old = session.find(Seat.class, 1);
                session.remove(old);
                session.persist(new Seat(1, "Dan"));
                assertThatThrownBy(() -> session.persist(old)).isInstanceOf(EntityExistsException.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec({"3.029", "3.178"})
    void uniqueValuesAreGivenOn(TestDatabase kind) {
        try (Sessions sessions = hall(kind)) {
            sessions.run(session -> {
                session.persist(new Seat(1, "Ann"));
                session.persist(new Seat(2, "Bob"));
                session.persist(new Ticket("T1", null));
            });
            sessions.run(session -> {
                session.remove(session.find(Seat.class, 1));
                session.persist(new Seat(3, "Ann"));
                session.remove(session.find(Ticket.class, 1));
                session.persist(new Ticket("T1", null));
            });
            sessions.run(session -> {
                Seat two = session.find(Seat.class, 2);
                Seat three = session.find(Seat.class, 3);
                two.holder = "Ann";
                three.holder = "Bob";
            });
            sessions.run(session -> {
                assertThat(session.find(Seat.class, 2).holder).isEqualTo("Ann");
                assertThat(session.find(Seat.class, 3).holder).isEqualTo("Bob");
                session.find(Seat.class, 3).holder = "Ann";
                assertThatThrownBy(session::flush)
                        .isInstanceOf(PersistenceException.class)
                        .hasMessageStartingWith("[ALU-14");
                session.transaction().rollback();
                session.transaction().begin();
            });
            sessions.run(session -> {
                session.find(Seat.class, 2).label = "seat 3";
                session.find(Seat.class, 3).label = "seat 2";
                assertThatThrownBy(session::flush)
                        .isInstanceOf(PersistenceException.class)
                        .hasMessageStartingWith("[ALU-14");
                session.transaction().rollback();
                session.transaction().begin();
            });
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec({"3.030", "3.031"})
    void whatRefersToARemovedInstanceIsNamedBeforeTheDatabaseRefuses(TestDatabase kind) {
        try (Sessions sessions = hall(kind)) {
            Ticket ticket = new Ticket("T1", new Seat(1, "Ann"));
            sessions.run(session -> {
                session.persist(ticket.seat);
                session.persist(ticket);
            });
            assertThatThrownBy(() -> sessions.run(session -> {
                        Ticket found = session.find(Ticket.class, ticket.id);
                        session.remove(session.find(Seat.class, 1));
                        assertThatThrownBy(session::flush)
                                .isInstanceOf(IllegalStateException.class)
                                .hasMessage("[ALU-4321] 'Ticket.seat' refers to an instance of 'Seat' that is removed."
                                        + " Set the attribute to null, or to another instance");
                    }))
                    .isInstanceOf(RollbackException.class);
            sessions.run(session -> {
                session.find(Ticket.class, ticket.id).seat = null;
                session.remove(session.find(Seat.class, 1));
            });
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec({"2.082", "3.014", "11.056"})
    void elementsAreInsertedWithTheirOwner(TestDatabase kind) {
        try (Sessions sessions = hall(kind)) {
            Bill bill = new Bill();
            bill.items.addAll(List.of(new Item("b"), new Item("a")));
            sessions.run(session -> session.persist(bill));
            assertThat(sessions.statements()).noneMatch(sql -> sql.startsWith("UPDATE"));
            sessions.run(session -> {
                Bill found = session.find(Bill.class, bill.id);
                assertThat(found.items).extracting(item -> item.name).containsExactly("b", "a");
                found.items.add(0, new Item("c"));
                found.items.remove(1);
            });
            sessions.run(session -> {
                Bill found = session.find(Bill.class, bill.id);
                assertThat(found.items).extracting(item -> item.name).containsExactly("c", "a");
                session.remove(found);
            });
            sessions.run(
                    session -> assertThat(session.find(Bill.class, bill.id)).isNull());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2"})
    @Spec({"3.016", "3.030"})
    void whatIsReachedByACascadeIsNotRemoved(TestDatabase kind) {
        try (Sessions sessions = hall(kind)) {
            Bill bill = new Bill();
            bill.items.add(new Item("a"));
            sessions.run(session -> session.persist(bill));
            sessions.run(session -> {
                Bill found = session.find(Bill.class, bill.id);
                Item item = found.items.get(0);
                session.remove(item);
                session.flush();
                assertThat(session.contains(item)).isTrue();
            });
            sessions.run(session ->
                    assertThat(session.find(Bill.class, bill.id).items).hasSize(1));
        }
    }
}
