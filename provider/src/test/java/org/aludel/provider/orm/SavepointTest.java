package org.aludel.provider.orm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.RollbackException;
import jakarta.persistence.TransactionRequiredException;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import org.aludel.orm.Savepoint;
import org.aludel.orm.Session;
import org.aludel.provider.fixture.Units;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A savepoint brings back the rows, and the instances with them. */
@NullUnmarked // entities
@ParameterizedClass(name = "{0}")
@EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
class SavepointTest {

    @Embeddable
    static class Address {
        private String street;

        private byte[] seal = {1};

        Address() {}

        Address(String street) {
            this.street = street;
        }
    }

    @Entity(name = "Account")
    static class Account {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        @Version
        private int version;

        @Column(unique = true)
        private String name;

        private Address address = new Address("Main");

        @ElementCollection
        private List<String> marks = new ArrayList<>();

        @OneToMany(mappedBy = "account", cascade = CascadeType.ALL, orphanRemoval = true)
        private List<Booking> bookings = new ArrayList<>();

        @Transient
        private String note;

        Account() {}

        Account(String name) {
            this.name = name;
        }
    }

    @Entity(name = "Booking")
    static class Booking {
        @Id
        @GeneratedValue
        private int id;

        private int amount;

        @ManyToOne(fetch = FetchType.LAZY)
        private Account account;

        Booking() {}

        Booking(Account account, int amount) {
            this.account = account;
            this.amount = amount;
        }
    }

    @Parameter
    TestDatabase database;

    private Units units;
    private EntityManager manager;
    private Session session;
    private Account anna;
    private Account bert;

    @BeforeEach
    void open() {
        units = new Units(database, Account.class, Booking.class);
        units.run(filling -> {
            Account first = new Account("Anna");
            first.marks.add("old");
            first.bookings.add(new Booking(first, 10));
            filling.persist(first);
            filling.persist(new Account("Bert"));
        });
        manager = units.open();
        session = manager.unwrap(Session.class);
        manager.getTransaction().begin();
        anna = account("Anna");
        bert = account("Bert");
    }

    @AfterEach
    void close() {
        if (manager.getTransaction().isActive()) {
            manager.getTransaction().rollback();
        }
        manager.close();
        units.close();
    }

    private Account account(String name) {
        return manager.createQuery("select a from Account a where a.name = :name", Account.class)
                .setParameter("name", name)
                .getSingleResult();
    }

    private List<String> names() {
        return manager.createQuery("select a.name from Account a order by a.name", String.class)
                .getResultList();
    }

    /** What another entity manager finds after the commit. */
    private List<String> committed() {
        manager.getTransaction().commit();
        try (EntityManager other = units.open()) {
            return other.createQuery("select a.name from Account a order by a.name", String.class)
                    .getResultList();
        }
    }

    // ---- rows

    @Test
    void whatIsReleasedIsCommitted() {
        try (Savepoint savepoint = session.savepoint()) {
            manager.persist(new Account("Cleo"));
            savepoint.release();
        }
        assertThat(committed()).containsExactly("Anna", "Bert", "Cleo");
    }

    @Test
    void whatIsNotReleasedIsUndone() {
        try (Savepoint savepoint = session.savepoint()) {
            manager.persist(new Account("Cleo"));
            manager.flush();
            assertThat(savepoint.isActive()).isTrue();
        }
        manager.persist(new Account("Dora"));
        assertThat(committed()).containsExactly("Anna", "Bert", "Dora");
    }

    @Test
    void changesBeforeASavepointStay() {
        anna.name = "Annette";
        try (Savepoint savepoint = session.savepoint()) {
            anna.name = "Nobody";
            savepoint.rollback();
        }
        assertThat(anna.name).isEqualTo("Annette");
        assertThat(committed()).containsExactly("Annette", "Bert");
    }

    @Test
    void aRefusedRowUndoesNoMoreThanItsSavepoint() {
        List<String> refused = new ArrayList<>();
        for (String name : List.of("Cleo", "Anna", "Dora")) {
            try (Savepoint each = session.savepoint()) {
                manager.persist(new Account(name));
                each.release();
            } catch (PersistenceException duplicate) {
                refused.add(name);
            }
        }
        assertThat(refused).containsExactly("Anna");
        assertThat(manager.getTransaction().getRollbackOnly()).isFalse();
        assertThat(committed()).containsExactly("Anna", "Bert", "Cleo", "Dora");
    }

    // ---- instances

    @Test
    void newInstancesAreNewAgainAndCanBePersisted() {
        Account cleo = new Account("Cleo");
        cleo.bookings.add(new Booking(cleo, 7));
        Booking booking = cleo.bookings.get(0);
        try (Savepoint savepoint = session.savepoint()) {
            manager.persist(cleo);
            manager.flush();
            cleo.name = "Clementine";
            manager.flush();
            assertThat(cleo.id).isNotNull();
            assertThat(booking.id).isNotZero();
            savepoint.rollback();
        }
        assertThat(manager.contains(cleo)).isFalse();
        assertThat(cleo.id).isNull();
        assertThat(cleo.version).isZero();
        assertThat(booking.id).isZero();

        manager.persist(cleo);
        assertThat(committed()).containsExactly("Anna", "Bert", "Clementine");
        try (EntityManager other = units.open()) {
            Account found = other.find(Account.class, cleo.id);
            assertThat(found.bookings).hasSize(1).allMatch(each -> each.account == found);
        }
    }

    @Test
    void removedInstancesAreManagedAgain() {
        Booking booking = anna.bookings.get(0);
        try (Savepoint savepoint = session.savepoint()) {
            manager.remove(anna);
            manager.flush();
            assertThat(manager.contains(anna)).isFalse();
            assertThat(names()).containsExactly("Bert");
            savepoint.rollback();
        }
        assertThat(manager.contains(anna)).isTrue();
        assertThat(manager.contains(booking)).isTrue();
        anna.name = "Annette";
        assertThat(committed()).containsExactly("Annette", "Bert");
    }

    @Test
    void anInstanceThatWasRemovedAndPersistedAgainIsWhatItWas() {
        Long id = bert.id;
        assertThat(bert.marks).isEmpty();
        assertThat(bert.bookings).isEmpty();
        try (Savepoint savepoint = session.savepoint()) {
            manager.remove(bert);
            manager.flush();
            bert.id = null;
            manager.persist(bert);
            manager.flush();
            assertThat(bert.id).isNotEqualTo(id);
            savepoint.rollback();
        }
        assertThat(bert.id).isEqualTo(id);
        assertThat(manager.find(Account.class, id)).isSameAs(bert);
        bert.name = "Bertram";
        assertThat(committed()).containsExactly("Anna", "Bertram");
    }

    @Test
    void changedInstancesGetBackWhatTheyHad() {
        anna.note = "not persistent";
        int version = anna.version;
        try (Savepoint savepoint = session.savepoint()) {
            anna.name = "Annette";
            anna.address.street = "Side";
            anna.address.seal[0] = 2;
            anna.marks.add("new");
            anna.bookings.get(0).amount = 99;
            anna.bookings.add(new Booking(anna, 20));
            manager.flush();
            anna.address.street = "Third";
            savepoint.rollback();
        }
        assertThat(anna.name).isEqualTo("Anna");
        assertThat(anna.version).isEqualTo(version);
        assertThat(anna.address.street).isEqualTo("Main");
        assertThat(anna.address.seal).containsExactly(1);
        assertThat(anna.marks).containsExactly("old");
        assertThat(anna.bookings).extracting(booking -> booking.amount).containsExactly(10);
        assertThat(anna.note).isEqualTo("not persistent");
        units.statements();
        manager.flush();
        assertThat(units.statements()).isEmpty();
    }

    @Test
    void changesThatWereNotWrittenAreUndoneToo() {
        assertThat(anna.marks).hasSize(1);
        try (Savepoint savepoint = session.savepoint()) {
            anna.name = "Annette";
            anna.marks.clear();
            bert.bookings.add(new Booking(bert, 1));
            manager.remove(bert);
            savepoint.rollback();
        }
        assertThat(anna.name).isEqualTo("Anna");
        assertThat(anna.marks).containsExactly("old");
        assertThat(manager.contains(bert)).isTrue();
        assertThat(bert.bookings).isEmpty();
        assertThat(committed()).containsExactly("Anna", "Bert");
    }

    @Test
    void aValueThatWasWrittenAndChangedBackIsKnownAsItIsInTheDatabase() {
        try (Savepoint savepoint = session.savepoint()) {
            bert.name = "Bertram";
            manager.flush();
            bert.name = "Bert";
            savepoint.rollback();
        }
        bert.name = "Bertram";
        assertThat(committed()).containsExactly("Anna", "Bertram");
    }

    @Test
    void instancesThatWereReadSinceAreReadAnew() {
        Booking seen;
        try (Savepoint savepoint = session.savepoint()) {
            manager.createQuery("update Booking b set b.amount = 77").executeUpdate();
            seen = manager.createQuery("select b from Booking b", Booking.class).getSingleResult();
            assertThat(seen.amount).isEqualTo(77);
            savepoint.rollback();
        }
        assertThat(manager.contains(seen)).isTrue();
        assertThat(seen.amount).isEqualTo(10);
    }

    @Test
    void instancesOfRowsThatAreGoneAreLetGo() {
        Booking seen;
        try (Savepoint savepoint = session.savepoint()) {
            manager.createNativeQuery("insert into Booking (id, amount) values (4711, 5)")
                    .executeUpdate();
            seen = manager.find(Booking.class, 4711);
            assertThat(seen.amount).isEqualTo(5);
            savepoint.rollback();
        }
        assertThat(manager.contains(seen)).isFalse();
        assertThat(manager.find(Booking.class, 4711)).isNull();
    }

    @Test
    void onlyWhatHasChangedIsReadAnewAndInFewStatements() {
        for (int i = 0; i < 50; i++) {
            manager.persist(new Account("N" + i));
        }
        List<Account> all =
                manager.createQuery("select a from Account a", Account.class).getResultList();
        try (Savepoint savepoint = session.savepoint()) {
            for (int i = 0; i < 20; i++) {
                all.get(i).address.street = "Side";
            }
            manager.flush();
            units.statements();
            savepoint.rollback();
        }
        assertThat(units.statements())
                .hasSize(1)
                .allSatisfy(statement -> assertThat(statement).startsWithIgnoringCase("select"));
        assertThat(all).allSatisfy(account -> assertThat(account.address.street).isEqualTo("Main"));
    }

    @Test
    void instancesThatWereDetachedStayDetached() {
        try (Savepoint savepoint = session.savepoint()) {
            manager.detach(anna);
            anna.name = "Annette";
            savepoint.rollback();
        }
        assertThat(manager.contains(anna)).isFalse();
        assertThat(anna.name).isEqualTo("Annette");
    }

    @Test
    void locksThatWereObtainedSinceAreGone() {
        manager.lock(anna, LockModeType.OPTIMISTIC);
        try (Savepoint savepoint = session.savepoint()) {
            manager.lock(anna, LockModeType.PESSIMISTIC_WRITE);
            manager.lock(bert, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
            savepoint.rollback();
        }
        assertThat(manager.getLockMode(anna)).isEqualTo(LockModeType.OPTIMISTIC);
        assertThat(manager.getLockMode(bert)).isEqualTo(LockModeType.NONE);
        assertThat(bert.version).isZero();
    }

    // ---- several

    @Test
    void anOuterSavepointUndoesWhatAnInnerOneKept() {
        Account cleo = new Account("Cleo");
        try (Savepoint outer = session.savepoint()) {
            anna.name = "Annette";
            try (Savepoint inner = session.savepoint()) {
                manager.persist(cleo);
                bert.name = "Bertram";
                inner.release();
            }
            assertThat(names()).containsExactly("Annette", "Bertram", "Cleo");
            outer.rollback();
        }
        assertThat(cleo.id).isNull();
        assertThat(committed()).containsExactly("Anna", "Bert");
        assertThat(List.of(anna.name, bert.name)).containsExactly("Anna", "Bert");
    }

    @Test
    void anInnerSavepointIsUndoneAlone() {
        try (Savepoint outer = session.savepoint()) {
            anna.name = "Annette";
            try (Savepoint inner = session.savepoint()) {
                anna.name = "Nobody";
                manager.flush();
                inner.rollback();
            }
            assertThat(anna.name).isEqualTo("Annette");
            outer.release();
        }
        assertThat(committed()).containsExactly("Annette", "Bert");
    }

    @Test
    void anEndedSavepointSaysSo() {
        Savepoint outer = session.savepoint();
        Savepoint inner = session.savepoint();
        outer.rollback();
        assertThat(inner.isActive()).isFalse();
        assertThatThrownBy(inner::release)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ALU-4217");
        inner.close();
        outer.close();
    }

    @Test
    void theEndOfTheTransactionEndsSavepoints() {
        Savepoint savepoint = session.savepoint();
        manager.persist(new Account("Cleo"));
        assertThat(committed()).containsExactly("Anna", "Bert", "Cleo");
        assertThat(savepoint.isActive()).isFalse();
        savepoint.close();
    }

    // ---- transactions

    @Test
    void aSavepointNeedsATransaction() {
        manager.getTransaction().rollback();
        assertThatThrownBy(session::savepoint)
                .isInstanceOf(TransactionRequiredException.class)
                .hasMessageContaining("ALU-4207");
    }

    @Test
    void whatTheApplicationMarkedForRollbackStaysMarked() {
        EntityTransaction transaction = manager.getTransaction();
        try (Savepoint savepoint = session.savepoint()) {
            transaction.setRollbackOnly();
            savepoint.rollback();
        }
        assertThat(transaction.getRollbackOnly()).isTrue();
        assertThatThrownBy(transaction::commit).isInstanceOf(RollbackException.class);
    }
}
