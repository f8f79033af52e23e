package org.aludel.provider.transaction.narayana;

import static org.aludel.provider.transaction.narayana.JoiningTest.failureOfCommit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.aludel.core.error.ConstraintViolationException;
import org.aludel.provider.Spec;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What commits and rollbacks do to the database and to the persistence context (3.4.2, 3.4.3, 7.8, 7.10.2). */
@NullUnmarked // as entities usually are
class CompletionTest extends NarayanaTest {

    private static final List<String> HEARD = new ArrayList<>();

    @Entity(name = "Order")
    @jakarta.persistence.Table(name = "orders")
    static class Order {
        @Id
        @GeneratedValue
        Long id;

        String customer;

        @OneToMany(cascade = CascadeType.ALL, fetch = FetchType.LAZY)
        List<Line> lines = new ArrayList<>();

        @PrePersist
        void prePersist() {
            HEARD.add("PrePersist");
        }

        @PostPersist
        void postPersist() {
            HEARD.add("PostPersist");
        }

        @PreUpdate
        void preUpdate() {
            HEARD.add("PreUpdate");
        }

        @PostUpdate
        void postUpdate() {
            HEARD.add("PostUpdate");
        }
    }

    @Entity(name = "Line")
    static class Line {
        @Id
        @GeneratedValue
        Long id;

        String article;

        Line() {}

        Line(String article) {
            this.article = article;
        }
    }

    private static Synchronization listening(Runnable before, String name) {
        return new Synchronization() {
            @Override
            public void beforeCompletion() {
                HEARD.add(name + " before");
                before.run();
            }

            @Override
            public void afterCompletion(int status) {
                HEARD.add(name + (status == Status.STATUS_COMMITTED ? " committed" : " rolled back"));
            }
        };
    }

    // ---- commit

    @Test
    @Spec({"3.070", "7.016"})
    void aCommitWritesAndLeavesAContextOfTheApplicationAsItIs() throws Exception {
        JtaUnit bank = bank("Ada");
        EntityManager manager = bank.open();
        Account ada = account(manager, 1);
        Account bo = new Account(2, "Bo", 5);
        Narayana.begin();
        manager.joinTransaction();
        ada.balance = 9;
        manager.persist(bo);
        bank.statements();
        Narayana.commit();

        assertThat(bank.statements()).hasSize(2);
        assertThat(bank.seen(BALANCES)).containsExactly("9", "5");
        assertThat(manager.contains(ada)).isTrue();
        assertThat(manager.contains(bo)).isTrue();
        assertThat(ada.version).isEqualTo(bo.version + 1);
        Narayana.begin();
        manager.joinTransaction();
        bo.balance = 6;
        Narayana.commit();
        assertThat(bank.seen(BALANCES)).containsExactly("9", "6");
        manager.close();
    }

    @Test
    @Spec("7.016")
    void whatIsChangedWhileACommitBeginsIsWritten() throws Exception {
        HEARD.clear();
        JtaUnit shop = unit(Order.class, Line.class);
        Narayana.begin();
        EntityManager manager = shop.open();
        Order order = new Order();
        order.customer = "Ada";
        manager.persist(order);
        Narayana.current()
                .registerSynchronization(listening(
                        () -> {
                            order.lines.add(new Line("pen")); // is only found by the flush
                            Order another = new Order();
                            another.customer = "Bo";
                            manager.persist(another);
                            assertThat(manager.createQuery("SELECT count(o) FROM Order o", Long.class)
                                            .getSingleResult())
                                    .isEqualTo(2);
                            another.customer = "Cy";
                        },
                        "application"));
        HEARD.add("commit");
        Narayana.commit();
        manager.close();
        assertThat(shop.seen("SELECT customer FROM orders ORDER BY customer")).containsExactly("Ada", "Cy");
        assertThat(shop.seen("SELECT article FROM line")).containsExactly("pen");
        assertThat(HEARD)
                .containsExactly(
                        "PrePersist",
                        "commit",
                        "application before",
                        "PrePersist",
                        "PostPersist",
                        "PostPersist",
                        "PreUpdate",
                        "PostUpdate",
                        "application committed");
    }

    @Test
    @Spec({"3.002", "7.013", "7.018"})
    void aClosedContextLivesUntilTheEndOfItsTransaction() throws Exception {
        JtaUnit bank = bank("Ada", "Bo");
        Narayana.begin();
        EntityManager manager = bank.open();
        Account ada = account(manager, 1);
        Account cy = new Account(3, "Cy", 3);
        manager.persist(cy);
        Query query = manager.createQuery("SELECT a FROM Account a");
        manager.close();
        ada.balance = 1;
        cy.balance = 4;
        assertThat(manager.isOpen()).isFalse();
        assertThat(manager.getProperties()).isNotNull();
        assertThat(bank.seen(BALANCES)).containsExactly("100", "100");
        Narayana.commit();
        assertThat(bank.seen(BALANCES)).containsExactly("1", "100", "4");
        ada.balance = 2;
        Narayana.begin();
        Narayana.commit();
        assertThat(bank.seen(BALANCES)).containsExactly("1", "100", "4");

        Narayana.begin();
        EntityManager misused = bank.open();
        account(misused, 1).balance = 77;
        misused.close();
        assertThatThrownBy(misused::close).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(query::getResultList).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(misused::isJoinedToTransaction).isInstanceOf(IllegalStateException.class);
        Narayana.rollback();
        assertThat(bank.seen(BALANCES)).containsExactly("1", "100", "4");
    }

    @Test
    @Spec({"7.003", "7.013"})
    void withItsFactoryAContextIsClosed() throws Exception {
        JtaUnit bank = bank("Ada");
        Narayana.begin();
        EntityManager manager = bank.open();
        account(manager, 1).balance = 1;
        bank.factory().close();
        assertThat(manager.isOpen()).isFalse();
        assertThatThrownBy(() -> manager.find(Account.class, 1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> bank.factory().createEntityManager()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> bank.factory().runInTransaction(any -> {})).isInstanceOf(IllegalStateException.class);
        assertThat(failureOfCommit()).isNotNull();
        assertThat(bank.seen(BALANCES)).containsExactly("100");
    }

    // ---- rollback

    @Test
    @Spec({"3.071", "7.012"})
    void aRollbackDetachesWhatIsManaged() throws Exception {
        JtaUnit bank = bank("Ada", "Bo");
        EntityManager manager = bank.open();
        Account before = account(manager, 1);
        Narayana.begin();
        manager.joinTransaction();
        Account within = account(manager, 2);
        before.balance = 7;
        manager.remove(within);
        manager.flush();
        Narayana.rollback();

        assertThat(manager.contains(before)).isFalse();
        assertThat(manager.contains(within)).isFalse();
        assertThat(before.balance).isEqualTo(7);
        assertThat(bank.seen(BALANCES)).containsExactly("100", "100");
        assertThat(account(manager, 1).balance).isEqualTo(100);
        assertThat(account(manager, 1)).isNotSameAs(before);
        manager.close();
    }

    @Test
    @Spec({"7.012", "7.017"})
    void aTransactionThatWasMarkedIsNotFlushed() throws Exception {
        JtaUnit bank = bank("Ada");
        Narayana.begin();
        EntityManager manager = bank.open();
        Account ada = account(manager, 1);
        ada.balance = 7;
        Narayana.setRollbackOnly();
        assertThat(manager.isJoinedToTransaction()).isTrue();
        bank.statements();
        assertThat(failureOfCommit()).isNotNull();
        assertThat(bank.statements()).isEmpty();
        assertThat(bank.seen(BALANCES)).containsExactly("100");
        assertThat(manager.contains(ada)).isFalse();
        manager.close();
    }

    @Test
    @Spec("7.017")
    void whatGoesWrongMarksTheTransaction() throws Exception {
        JtaUnit bank = bank("Ada");
        Narayana.begin();
        EntityManager manager = bank.open();
        manager.persist(new Account(2, "Ada", 5));
        assertThatThrownBy(manager::flush)
                .isInstanceOf(PersistenceException.class)
                .hasCauseInstanceOf(ConstraintViolationException.class);
        assertThat(Narayana.isMarked()).isTrue();
        assertThat(failureOfCommit()).isNotNull();
        assertThat(bank.seen(OWNERS)).containsExactly("Ada");
        manager.close();
    }

    // ---- a flush that fails

    @Test
    @Spec({"7.016", "7.017"})
    void aConstraintThatACommitViolatesIsItsCause() throws Exception {
        JtaUnit bank = bank("Ada", "Bo");
        Narayana.begin();
        EntityManager manager = bank.open();
        Account bo = account(manager, 2);
        bo.balance = 1;
        manager.persist(new Account(3, "Ada", 5));
        assertThat(failureOfCommit())
                .isInstanceOf(RollbackException.class)
                .cause()
                .isInstanceOf(PersistenceException.class)
                .hasMessageStartingWith("[ALU-1401]")
                .hasCauseInstanceOf(ConstraintViolationException.class);
        assertThat(bank.seen(BALANCES)).containsExactly("100", "100");
        assertThat(manager.contains(bo)).isFalse();

        Narayana.begin();
        manager.joinTransaction();
        account(manager, 2).balance = 2;
        Narayana.commit();
        assertThat(bank.seen(BALANCES)).containsExactly("100", "2");
        manager.close();
    }

    @Test
    @Spec({"3.078", "7.016", "7.017"})
    void aVersionThatIsStaleIsTheCauseOfAFailedCommit() throws Exception {
        JtaUnit bank = bank("Ada");
        Narayana.begin();
        EntityManager manager = bank.open();
        Account ada = account(manager, 1);
        ada.balance = 1;
        asAnother(() -> bank.run(other -> account(other, 1).balance = 50));
        assertThat(failureOfCommit())
                .cause()
                .isInstanceOfSatisfying(
                        OptimisticLockException.class,
                        stale -> assertThat(stale.getEntity()).isSameAs(ada));
        assertThat(bank.seen(BALANCES)).containsExactly("50");
        manager.close();
    }

    /** Does something on another thread, which has no transaction. */
    private static void asAnother(Step work) throws Exception {
        List<Throwable> failures = new ArrayList<>();
        Thread other = new Thread(() -> {
            try {
                work.run();
            } catch (Exception | Error e) {
                failures.add(e);
            }
        });
        other.start();
        other.join();
        assertThat(failures).isEmpty();
    }

    /** Something to do. */
    private interface Step {
        void run() throws Exception;
    }

    // ---- locks

    @Test
    @Spec({"3.080", "7.016"})
    void optimisticLocksAreVerifiedByTheCommit() throws Exception {
        JtaUnit bank = bank("Ada", "Bo");
        Narayana.begin();
        EntityManager manager = bank.open();
        Account ada = account(manager, 1);
        manager.lock(ada, LockModeType.OPTIMISTIC);
        asAnother(() -> bank.run(other -> account(other, 1).balance = 50));
        assertThat(failureOfCommit()).cause().isInstanceOf(OptimisticLockException.class);

        Narayana.begin();
        manager.joinTransaction();
        Account bo = account(manager, 2);
        int version = bo.version;
        manager.lock(bo, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        Narayana.commit();
        assertThat(bo.version).isEqualTo(version + 1);
        assertThat(bank.seen("SELECT version FROM account WHERE id = 2")).containsExactly(String.valueOf(version + 1));
        manager.close();
    }

    @Test
    @Spec("3.003")
    void pessimisticLocksLastUntilTheEndOfTheTransaction() throws Exception {
        JtaUnit bank = bank("Ada", "Bo");
        Narayana.begin();
        EntityManager manager = bank.open();
        Account ada = manager.find(Account.class, 1, LockModeType.PESSIMISTIC_WRITE);
        assertThat(manager.getLockMode(ada)).isEqualTo(LockModeType.PESSIMISTIC_WRITE);
        asAnother(() -> {
            Narayana.begin();
            try (EntityManager other = bank.open()) {
                assertThatThrownBy(() -> other.find(
                                Account.class,
                                1,
                                LockModeType.PESSIMISTIC_WRITE,
                                java.util.Map.of("jakarta.persistence.lock.timeout", 100)))
                        .isInstanceOf(PersistenceException.class);
            }
            Narayana.rollback();
        });
        Narayana.commit();
        asAnother(() -> bank.run(other -> other.find(Account.class, 1, LockModeType.PESSIMISTIC_WRITE)));
        manager.close();
    }

    // ---- streams

    @Test
    void aStreamEndsWithItsTransaction() throws Exception {
        JtaUnit bank = bank("Ada", "Bo", "Cy");
        Narayana.begin();
        EntityManager manager = bank.open();
        TypedQuery<Account> all = manager.createQuery("SELECT a FROM Account a ORDER BY a.id", Account.class);
        try (Stream<Account> stream = all.getResultStream()) {
            stream.limit(1).forEach(any -> any.balance = 1);
        }
        Stream<Account> open = all.getResultStream();
        var accounts = open.iterator();
        accounts.next().balance = 2;
        Narayana.commit();
        assertThat(bank.seen(BALANCES)).containsExactly("2", "100", "100");
        assertThat(bank.pool().inUse()).isZero();
        assertThatCode(open::close).doesNotThrowAnyException();

        Narayana.begin();
        manager.joinTransaction();
        var others = all.getResultStream().iterator();
        others.next();
        Narayana.rollback();
        assertThat(bank.pool().inUse()).isZero();
        manager.close();
    }
}
