package org.aludel.provider.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.PessimisticLockScope;
import jakarta.persistence.RollbackException;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.TransactionRequiredException;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import org.aludel.provider.Spec;
import org.aludel.provider.locking.LockOptions;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What locks keep others from, and what they do to versions. */
@NullUnmarked // as entities usually are
@SuppressWarnings("UnusedVariable")
class LockingTest {

    private static final LockOptions DEFAULT = LockOptions.DEFAULT;
    private static final LockOptions AT_ONCE = new LockOptions(PessimisticLockScope.NORMAL, 0);
    private static final LockOptions SOON = new LockOptions(PessimisticLockScope.NORMAL, 300);
    private static final LockOptions ALL_AT_ONCE = new LockOptions(PessimisticLockScope.EXTENDED, 0);

    @Entity
    static class Account {
        @Id
        private int id;

        @Version
        private int version;

        private int balance;

        @ElementCollection
        private List<String> notes = new ArrayList<>();

        Account() {}

        Account(int id) {
            this.id = id;
        }
    }

    @Entity
    static class Country {
        @Id
        private String code;

        private String name;

        Country() {}

        Country(String code) {
            this.code = code;
        }
    }

    @Entity
    @Inheritance(strategy = InheritanceType.JOINED)
    abstract static class Person {
        @Id
        private int id;

        @Version
        private int version;
    }

    @Entity
    @SecondaryTable(name = "contract")
    static class Employee extends Person {
        private String title;

        @jakarta.persistence.Column(table = "contract")
        private String terms;
    }

    private static Sessions bank(TestDatabase kind) {
        Sessions sessions = new Sessions(kind, Account.class, Country.class, Person.class, Employee.class);
        sessions.run(session -> {
            Account account = new Account(1);
            account.notes.add("first");
            session.persist(account);
            session.persist(new Country("LV"));
            Employee employee = new Employee();
            ((Person) employee).id = 7;
            employee.title = "clerk";
            employee.terms = "long";
            session.persist(employee);
        });
        sessions.statements();
        return sessions;
    }

    /** A session with a transaction that has begun. */
    private static EntitySession begun(Sessions sessions) {
        EntitySession session = sessions.open();
        session.transaction().begin();
        return session;
    }

    // ---- pessimistic locks

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec({"3.059", "3.084"})
    void findingAndLockingIsOneStatement(TestDatabase kind) {
        try (Sessions sessions = bank(kind)) {
            sessions.run(session -> {
                Account account = session.find(Account.class, 1, LockModeType.PESSIMISTIC_WRITE, DEFAULT);
                assertThat(session.lockMode(account)).isEqualTo(LockModeType.PESSIMISTIC_WRITE);
            });
            assertThat(sessions.statements())
                    .singleElement()
                    .asString()
                    .startsWith("SELECT e.id, ")
                    .endsWith(" FOR UPDATE");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec({"3.084", "3.088", "3.092", "3.177"})
    void aLockThatIsNotObtainedAtOnceLeavesTheTransaction(TestDatabase kind) {
        try (Sessions sessions = bank(kind);
                EntitySession holder = begun(sessions);
                EntitySession other = begun(sessions)) {
            holder.find(Account.class, 1, LockModeType.PESSIMISTIC_WRITE, DEFAULT);
            assertThatThrownBy(() -> other.find(Account.class, 1, LockModeType.PESSIMISTIC_WRITE, AT_ONCE))
                    .isInstanceOf(LockTimeoutException.class)
                    .hasMessageStartingWith("[ALU-1405]");
            Account account = other.find(Account.class, 1);
            assertThatThrownBy(() -> other.lock(account, LockModeType.PESSIMISTIC_READ, SOON))
                    .isInstanceOfSatisfying(
                            LockTimeoutException.class,
                            failure -> assertThat(failure.getObject()).isSameAs(account));
            assertThat(other.transaction().getRollbackOnly()).isFalse();
            holder.transaction().rollback();
            other.lock(account, LockModeType.PESSIMISTIC_READ, AT_ONCE);
            account.balance = 5;
            other.transaction().commit();
            sessions.run(session ->
                    assertThat(session.find(Account.class, 1).balance).isEqualTo(5));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB", "SQLITE"})
    @Spec({"3.084", "3.088"})
    void noTwoHoldALockForWriting(TestDatabase kind) {
        try (Sessions sessions = bank(kind);
                EntitySession holder = begun(sessions)) {
            holder.find(Country.class, "LV", LockModeType.PESSIMISTIC_WRITE, DEFAULT).name = "Latvia";
            EntitySession other = begun(sessions);
            assertThatThrownBy(() -> {
                        Country country = other.find(Country.class, "LV", LockModeType.PESSIMISTIC_WRITE, AT_ONCE);
                        throw new IllegalStateException("got a lock on " + country.code);
                    })
                    .isInstanceOfAny(LockTimeoutException.class, PessimisticLockException.class);
            other.transaction().rollback();
            other.close();
            holder.transaction().commit();
            sessions.run(session -> assertThat(
                            session.find(Country.class, "LV", LockModeType.PESSIMISTIC_READ, AT_ONCE).name)
                    .isEqualTo("Latvia"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL"})
    @Spec({"3.079", "3.084"})
    void readersShareALock(TestDatabase kind) {
        try (Sessions sessions = bank(kind);
                EntitySession one = begun(sessions);
                EntitySession two = begun(sessions)) {
            one.find(Country.class, "LV", LockModeType.PESSIMISTIC_READ, AT_ONCE);
            Country country = two.find(Country.class, "LV", LockModeType.PESSIMISTIC_READ, AT_ONCE);
            assertThatThrownBy(() -> two.lock(country, LockModeType.PESSIMISTIC_WRITE, AT_ONCE))
                    .isInstanceOf(LockTimeoutException.class);
            assertThat(two.lockMode(country)).isEqualTo(LockModeType.PESSIMISTIC_READ);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec({"3.090", "3.060", "3.078"})
    void lockingWhatSomebodyElseHasChangedFails(TestDatabase kind) {
        try (Sessions sessions = bank(kind);
                EntitySession slow = begun(sessions)) {
            Account account = slow.find(Account.class, 1);
            sessions.run(session -> session.find(Account.class, 1).balance = 9);
            assertThatThrownBy(() -> slow.find(Account.class, 1, LockModeType.PESSIMISTIC_WRITE, DEFAULT))
                    .isInstanceOfSatisfying(
                            OptimisticLockException.class,
                            failure -> assertThat(failure.getEntity()).isSameAs(account));
            assertThat(slow.transaction().getRollbackOnly()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec({"3.039", "3.093", "3.178"})
    void refreshingLocksAndWhatIsGoneCannotBeLocked(TestDatabase kind) {
        try (Sessions sessions = bank(kind)) {
            sessions.run(session -> {
                Account account = session.find(Account.class, 1);
                sessions.run(other -> other.find(Account.class, 1).balance = 9);
                session.refresh(account, LockModeType.PESSIMISTIC_WRITE, DEFAULT);
                assertThat(account.balance).isEqualTo(9);
                try (EntitySession other = begun(sessions)) {
                    assertThatThrownBy(() -> other.find(Account.class, 1, LockModeType.PESSIMISTIC_WRITE, AT_ONCE))
                            .isInstanceOf(LockTimeoutException.class);
                }
            });
            try (EntitySession session = begun(sessions)) {
                Country country = session.find(Country.class, "LV");
                sessions.run(other -> other.remove(other.find(Country.class, "LV")));
                assertThatThrownBy(() -> session.lock(country, LockModeType.PESSIMISTIC_WRITE, DEFAULT))
                        .isInstanceOf(EntityNotFoundException.class)
                        .hasMessageStartingWith("[ALU-4300] The row of an instance of 'Country' that is to be locked");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec({"3.086"})
    void allTablesOfAnInstanceAreLocked(TestDatabase kind) {
        try (Sessions sessions = bank(kind)) {
            sessions.run(session -> {
                Person person = session.find(Person.class, 7, LockModeType.PESSIMISTIC_WRITE, DEFAULT);
                assertThat(((Employee) person).terms).isEqualTo("long");
                assertThat(sessions.statements())
                        .filteredOn(sql -> sql.endsWith(" FOR UPDATE"))
                        .extracting(sql -> sql.replaceAll(".* FROM (\\w+) .*", "$1"))
                        .containsExactly("person", "employee", "contract");
            });
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec({"3.087"})
    void theExtendedScopeLocksCollections(TestDatabase kind) {
        try (Sessions sessions = bank(kind)) {
            sessions.run(session -> {
                Account account = session.find(Account.class, 1, LockModeType.PESSIMISTIC_WRITE, DEFAULT);
                assertThat(sessions.statements()).noneMatch(sql -> sql.contains("account_notes"));
                session.lock(account, LockModeType.PESSIMISTIC_WRITE, ALL_AT_ONCE);
                assertThat(sessions.statements())
                        .anyMatch(sql -> sql.contains("account_notes") && sql.endsWith(" FOR UPDATE NOWAIT"));
            });
            sessions.run(session -> {
                session.find(Account.class, 1, LockModeType.PESSIMISTIC_READ, ALL_AT_ONCE);
                assertThat(sessions.statements())
                        .anyMatch(sql -> sql.contains("account_notes") && sql.contains(" FOR "));
            });
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec({"3.085", "3.091"})
    void aForcedIncrementIsWrittenAtOnce(TestDatabase kind) {
        try (Sessions sessions = bank(kind)) {
            sessions.run(session -> {
                Account account = session.find(Account.class, 1);
                account.balance = 4;
                session.lock(account, LockModeType.PESSIMISTIC_FORCE_INCREMENT, DEFAULT);
                assertThat(account.version).isEqualTo(1);
                assertThat(sessions.statements()).anyMatch(sql -> sql.startsWith("UPDATE account SET version"));
            });
            sessions.run(session -> {
                Account account = session.find(Account.class, 1);
                assertThat(account.balance).isEqualTo(4);
                assertThat(account.version).isEqualTo(2);
            });
        }
    }

    // ---- optimistic locks

    @ParameterizedTest
    @EnumSource(
            value = LockModeType.class,
            names = {"OPTIMISTIC", "READ", "OPTIMISTIC_FORCE_INCREMENT", "WRITE"})
    @Spec({"3.079", "3.080", "3.081"})
    void whatWasOnlyReadIsVerifiedAtTheCommit(LockModeType mode) {
        for (TestDatabase kind : List.of(TestDatabase.H2, TestDatabase.POSTGRESQL)) {
            try (Sessions sessions = bank(kind);
                    EntitySession slow = begun(sessions)) {
                Account account = slow.find(Account.class, 1, mode, DEFAULT);
                sessions.run(session -> session.find(Account.class, 1).balance = 9);
                assertThatThrownBy(() -> slow.transaction().commit())
                        .isInstanceOf(RollbackException.class)
                        .cause()
                        .isInstanceOfSatisfying(
                                OptimisticLockException.class,
                                failure -> assertThat(failure.getEntity()).isSameAs(account));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec({"3.080", "3.081", "3.083"})
    void versionsGrowWhereThatIsForcedAndOnlyOnce(TestDatabase kind) {
        try (Sessions sessions = bank(kind)) {
            sessions.run(session -> session.find(Account.class, 1, LockModeType.OPTIMISTIC, DEFAULT));
            sessions.run(session -> {
                Account account = session.find(Account.class, 1, LockModeType.OPTIMISTIC_FORCE_INCREMENT, DEFAULT);
                assertThat(account.version).isZero();
                session.flush();
                session.flush();
                assertThat(account.version).isEqualTo(1);
                account.balance = 1;
            });
            sessions.run(session -> {
                Account account = session.find(Account.class, 1);
                assertThat(account.version).isEqualTo(2);
                session.lock(account, LockModeType.WRITE, DEFAULT);
                account.balance = 2;
            });
            sessions.run(session -> {
                Account account = session.find(Account.class, 1, LockModeType.WRITE, DEFAULT);
                assertThat(account.version).isEqualTo(3);
                session.remove(account);
            });
            sessions.run(session -> assertThat(session.find(Account.class, 1)).isNull());
        }
    }

    // ---- rules

    @ParameterizedTest
    @EnumSource(names = {"H2"})
    @Spec({"3.003", "3.063", "3.082", "3.093"})
    void misuseIsTold(TestDatabase kind) {
        try (Sessions sessions = bank(kind)) {
            try (EntitySession session = sessions.open()) {
                Account account = session.find(Account.class, 1);
                assertThatThrownBy(() -> session.lock(account, LockModeType.OPTIMISTIC, DEFAULT))
                        .isInstanceOf(TransactionRequiredException.class);
                assertThatThrownBy(() -> session.find(Account.class, 1, LockModeType.OPTIMISTIC, DEFAULT))
                        .isInstanceOf(TransactionRequiredException.class);
                assertThatThrownBy(() -> session.refresh(account, LockModeType.PESSIMISTIC_READ, DEFAULT))
                        .isInstanceOf(TransactionRequiredException.class);
                assertThatThrownBy(() -> session.lockMode(account)).isInstanceOf(TransactionRequiredException.class);
            }
            try (EntitySession session = begun(sessions)) {
                Country country = session.find(Country.class, "LV");
                assertThat(session.lockMode(country)).isEqualTo(LockModeType.NONE);
                assertThatThrownBy(() -> session.lockMode(new Country("EE")))
                        .isInstanceOf(IllegalArgumentException.class);
            }
            try (EntitySession session = begun(sessions)) {
                assertThatThrownBy(() -> session.lock(new Country("EE"), LockModeType.PESSIMISTIC_READ, DEFAULT))
                        .isInstanceOf(IllegalArgumentException.class);
            }
            try (EntitySession session = begun(sessions)) {
                Country country = session.find(Country.class, "LV");
                assertThatThrownBy(() -> session.lock(country, LockModeType.OPTIMISTIC, DEFAULT))
                        .isInstanceOf(PersistenceException.class)
                        .hasMessage(
                                "[ALU-4550] An instance of 'Country' cannot be locked with OPTIMISTIC: the entity has"
                                        + " no version. Give it an attribute with @Version, or lock with PESSIMISTIC_READ or"
                                        + " PESSIMISTIC_WRITE");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec({"3.063", "3.073"})
    void locksEndWithTheTransaction(TestDatabase kind) {
        try (Sessions sessions = bank(kind);
                EntitySession session = begun(sessions)) {
            Account account = session.find(Account.class, 1, LockModeType.PESSIMISTIC_WRITE, DEFAULT);
            session.lock(account, LockModeType.OPTIMISTIC, DEFAULT);
            assertThat(session.lockMode(account)).isEqualTo(LockModeType.PESSIMISTIC_WRITE);
            session.transaction().commit();
            session.transaction().begin();
            assertThat(session.lockMode(account)).isEqualTo(LockModeType.NONE);
        }
    }
}
