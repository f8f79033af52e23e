package org.aludel.provider.transaction.narayana;

import static org.aludel.provider.transaction.narayana.JoiningTest.failureOfCommit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.RollbackException;
import jakarta.persistence.SharedCacheMode;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.aludel.provider.Spec;
import org.aludel.testing.databases.TestDatabase;
import org.junit.jupiter.api.Test;

/** Transactions that are rolled back by another thread: nothing of them stays, and the entity manager goes on (7.10.2). */
class TimeoutTest extends NarayanaTest {

    /** For H2, which cannot sleep. */
    public static int nap(int milliseconds) throws InterruptedException {
        Thread.sleep(milliseconds);
        return 1;
    }

    private String sleeping(JtaUnit unit, int milliseconds) {
        if (database() == TestDatabase.H2) {
            unit.change("CREATE ALIAS IF NOT EXISTS nap FOR '" + TimeoutTest.class.getName() + ".nap'");
            return "SELECT nap(" + milliseconds + ")";
        }
        return "SELECT 1 FROM pg_sleep(" + milliseconds / 1000.0 + ")";
    }

    private static boolean isRolledBack() {
        return Narayana.status() == Status.STATUS_ROLLEDBACK;
    }

    private static void assertThatTheNextUseIsClean(JtaUnit bank, EntityManager manager) throws Exception {
        assertThat(account(manager, 1).balance).isEqualTo(100);
        assertThat(manager.find(Account.class, 9)).isNull();
        Narayana.begin();
        manager.joinTransaction();
        account(manager, 1).balance = 11;
        Narayana.commit();
        assertThat(bank.seen(BALANCES)).containsExactly("11");
        manager.close();
    }

    @Test
    @Spec({"7.012", "7.016"})
    void anIdleTransactionIsRolledBackOnAnotherThread() throws Exception {
        JtaUnit bank = bank("Ada");
        EntityManager manager = bank.open();
        Account before = account(manager, 1);
        Narayana.begin(1);
        manager.joinTransaction();
        before.balance = 7;
        manager.persist(new Account(9, "Ix", 1));
        manager.flush();
        assertThat(isSoon(TimeoutTest::isRolledBack)).isTrue();
        assertThat(isSoon(() -> bank.pool().inUse() == 0)).isTrue();

        // the thread still has the transaction
        assertThat(manager.isJoinedToTransaction()).isFalse();
        assertThat(manager.contains(before)).isFalse();
        assertThatThrownBy(() -> account(manager, 1))
                .isInstanceOf(PersistenceException.class)
                .hasMessageStartingWith("[ALU-4210] The transaction was rolled back by another thread");
        assertThat(bank.pool().inUse()).isZero();
        manager.persist(new Account(8, "Vi", 1));
        assertThatThrownBy(manager::flush).isInstanceOf(PersistenceException.class);
        assertThat(failureOfCommit()).isNotNull();
        assertThat(bank.seen(BALANCES)).containsExactly("100");
        manager.clear();
        assertThatTheNextUseIsClean(bank, manager);
    }

    @Test
    @Spec({"7.012", "7.016"})
    void aTransactionIsRolledBackWhileAStatementRuns() throws Exception {
        JtaUnit bank = bank("Ada");
        String sleep = sleeping(bank, 3000);
        EntityManager manager = bank.open();
        Narayana.begin(1);
        manager.joinTransaction();
        account(manager, 1).balance = 7;
        manager.flush();
        try {
            manager.createNativeQuery(sleep).getResultList();
        } catch (PersistenceException e) {
            // when the rollback ends the statement
        }
        assertThat(isSoon(TimeoutTest::isRolledBack)).isTrue();
        assertThatThrownBy(() -> {
                    manager.persist(new Account(8, "Vi", 1));
                    manager.flush();
                })
                .isInstanceOf(PersistenceException.class);
        assertThat(failureOfCommit()).isNotNull();
        assertThat(isSoon(() -> bank.pool().inUse() == 0)).isTrue();
        assertThat(bank.seen(BALANCES)).containsExactly("100");
        manager.clear();
        assertThatTheNextUseIsClean(bank, manager);
    }

    /** From a write to the end of its transaction the shared cache does not know the row; the end must not be missed. */
    @Test
    @Spec({"7.016", "7.018"})
    void theSharedCacheHearsOfTheEndWhenNobodyElseDoes() throws Exception {
        JtaUnit bank = unit(configuration -> configuration.sharedCacheMode(SharedCacheMode.ALL), Account.class);
        bank.run(manager -> manager.persist(new Account(1, "Ada", 100)));
        Narayana.begin(1);
        EntityManager manager = bank.open();
        account(manager, 1).balance = 7;
        manager.flush();
        manager.createNativeQuery("UPDATE account SET balance = 8").executeUpdate();
        manager.close();
        assertThat(isSoon(TimeoutTest::isRolledBack)).isTrue();
        assertThat(isSoon(() -> bank.pool().inUse() == 0)).isTrue();
        assertThat(failureOfCommit()).isNotNull();

        bank.run(other -> assertThat(account(other, 1).balance).isEqualTo(100));
        assertThat(bank.factory().getCache().contains(Account.class, 1)).isTrue();
        bank.statements();
        bank.run(other -> assertThat(account(other, 1).balance).isEqualTo(100));
        assertThat(bank.statements()).isEmpty();
    }

    @Test
    @Spec({"7.010", "7.012"})
    void workThatTakesTooLongFails() throws Exception {
        JtaUnit bank = bank("Ada");
        Narayana.manager().setTransactionTimeout(1);
        try {
            assertThatThrownBy(() -> bank.factory().runInTransaction(manager -> {
                        account(manager, 1).balance = 7;
                        manager.flush();
                        sleepUntilRolledBack();
                    }))
                    .isInstanceOf(RollbackException.class)
                    .hasMessageStartingWith("[ALU-4203]");
        } finally {
            Narayana.manager().setTransactionTimeout(0);
        }
        assertThat(Narayana.status()).isEqualTo(Status.STATUS_NO_TRANSACTION);
        assertThat(bank.seen(BALANCES)).containsExactly("100");
        bank.run(manager -> account(manager, 1).balance = 8);
        assertThat(bank.seen(BALANCES)).containsExactly("8");
    }

    private static void sleepUntilRolledBack() {
        try {
            assertThat(isSoon(TimeoutTest::isRolledBack)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whenever the rollback comes, the statements of a flush are all undone; none is done outside of the transaction. */
    @Test
    @Spec({"7.012", "7.016"})
    void noMoreThanAStatementOnItsWayStaysWhereverARollbackMeetsAFlush() throws Exception {
        JtaUnit bank = bank("Ada");
        EntityManager manager = bank.open();
        int rolledBack = 0;
        for (int round = 0; round < 60; round++) {
            Narayana.begin();
            manager.joinTransaction();
            Transaction transaction = Narayana.current();
            CountDownLatch begun = new CountDownLatch(1);
            int pause = round * 150;
            AtomicBoolean ended = new AtomicBoolean();
            Thread reaper = new Thread(() -> {
                try {
                    begun.await();
                    for (int i = 0; i < pause; i++) {
                        Thread.onSpinWait();
                    }
                    transaction.rollback();
                    ended.set(true);
                } catch (InterruptedException | SystemException | IllegalStateException e) {
                    // it was too late
                }
            });
            reaper.start();
            boolean failed = false;
            try {
                begun.countDown();
                for (int i = 0; i < 5; i++) {
                    int id = 1000 + round * 10 + i;
                    manager.persist(new Account(id, "owner " + id, 0));
                    manager.flush();
                    account(manager, 1).balance++;
                    manager.createQuery("UPDATE Account a SET a.balance = a.balance + 1 WHERE a.id > 999")
                            .executeUpdate();
                }
            } catch (PersistenceException e) {
                failed = true;
            }
            reaper.join();
            boolean committed = failureOfCommit() == null;
            assertThat(committed).isEqualTo(!ended.get());
            assertThat(!failed || !committed).isTrue();
            rolledBack += committed ? 0 : 1;
            manager.clear();
            if (!committed) {
                // A rollback gives the connection back to auto-commit. The one statement that is on its way to the
                // database then
                // is beyond anybody's reach; all that follow are refused.
                assertThat(bank.seen("SELECT id FROM account WHERE id BETWEEN " + (1000 + round * 10) + " AND "
                                + (1009 + round * 10)))
                        .hasSizeLessThanOrEqualTo(1);
            }
            assertThat(isSoon(() -> bank.pool().inUse() == 0)).isTrue();
        }
        assertThat(bank.pool().hasAll()).isTrue();
        assertThat(rolledBack).isPositive();
        manager.close();
    }
}
