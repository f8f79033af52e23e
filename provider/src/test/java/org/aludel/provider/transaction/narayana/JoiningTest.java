package org.aludel.provider.transaction.narayana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.SynchronizationType;
import jakarta.persistence.TransactionRequiredException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Transaction;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.aludel.provider.Spec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which transactions a persistence context takes part in, and what it does without one (3.4.1, 7.7.1, 7.10.2). */
class JoiningTest extends NarayanaTest {

    // ---- synchronized contexts

    @Test
    @Spec({"3.069", "7.002", "7.016"})
    void takesPartInTheTransactionInWhichItIsCreated() throws Exception {
        JtaUnit bank = bank("Ada", "Bo", "Cy");
        Narayana.begin();
        EntityManager one = bank.open();
        EntityManager two = bank.factory().createEntityManager(SynchronizationType.SYNCHRONIZED);
        EntityManager three = bank.factory().createEntityManager(SynchronizationType.SYNCHRONIZED, Map.of());
        int id = 1;
        for (EntityManager manager : List.of(one, two, three)) {
            assertThat(manager.isJoinedToTransaction()).isTrue();
            account(manager, id++).balance = 7;
        }
        Narayana.commit();
        assertThat(one.isJoinedToTransaction()).isFalse();
        assertThat(bank.seen(BALANCES)).containsExactly("7", "7", "7");
        one.close();
        two.close();
        three.close();
    }

    @Test
    @Spec({"3.069", "7.015", "7.016"})
    void takesPartInALaterTransactionOnlyWhenItIsAskedTo() throws Exception {
        JtaUnit bank = bank("Ada");
        EntityManager manager = bank.open();
        assertThat(manager.isJoinedToTransaction()).isFalse();
        assertThatThrownBy(manager::joinTransaction).isInstanceOf(TransactionRequiredException.class);

        Narayana.begin();
        assertThat(manager.isJoinedToTransaction()).isFalse();
        account(manager, 1).balance = 50;
        assertThatThrownBy(manager::flush)
                .isInstanceOf(TransactionRequiredException.class)
                .hasMessageStartingWith("[ALU-4207] flush() needs a transaction.");
        Narayana.commit();
        assertThat(bank.seen(BALANCES)).containsExactly("100");

        Narayana.begin();
        manager.joinTransaction();
        manager.joinTransaction();
        assertThat(manager.isJoinedToTransaction()).isTrue();
        Narayana.commit();
        assertThat(manager.isJoinedToTransaction()).isFalse();
        assertThat(bank.seen(BALANCES)).containsExactly("50");
        manager.close();
    }

    @Test
    @Spec("7.015")
    void joinsNothingThatCanOnlyBeRolledBack() throws Exception {
        JtaUnit bank = bank("Ada");
        EntityManager manager = bank.open();
        Narayana.begin();
        Narayana.setRollbackOnly();
        assertThatThrownBy(manager::joinTransaction).isInstanceOf(TransactionRequiredException.class);
        try (EntityManager within = bank.open()) {
            assertThat(within.isJoinedToTransaction()).isFalse();
        }
        Narayana.rollback();
        manager.close();
    }

    // ---- unsynchronized contexts

    @Test
    @Spec({"3.002", "3.069", "7.002", "7.011"})
    void queuesChangesUntilItJoins() throws Exception {
        JtaUnit bank = bank("Ada", "Bo", "Cy");
        for (EntityManager manager : List.of(
                bank.openUnsynchronized(),
                bank.factory().createEntityManager(SynchronizationType.UNSYNCHRONIZED, Map.of()))) {
            Narayana.begin();
            manager.persist(new Account(4, "Di", 1));
            account(manager, 1).balance = 55;
            manager.remove(account(manager, 2));
            Account merged = new Account(3, "Cyrus", 3);
            manager.merge(merged);
            manager.refresh(account(manager, 1));
            assertThat(account(manager, 1).balance).isEqualTo(100);
            account(manager, 1).balance = 55;
            bank.statements();
            assertThat(manager.createQuery("SELECT a.owner FROM Account a ORDER BY a.id", String.class)
                            .getResultList())
                    .containsExactly("Ada", "Bo", "Cy");
            assertThat(manager.createQuery("SELECT count(a) FROM Account a WHERE a.balance = 55", Long.class)
                            .getSingleResult())
                    .isZero();
            assertThat(bank.statements()).allMatch(sql -> sql.startsWith("SELECT"));
            Narayana.commit();
            assertThat(bank.seen(OWNERS)).containsExactly("Ada", "Bo", "Cy");

            Narayana.begin();
            manager.joinTransaction();
            assertThat(manager.createQuery("SELECT a.owner FROM Account a ORDER BY a.id", String.class)
                            .getResultList())
                    .containsExactly("Ada", "Cyrus", "Di");
            Narayana.rollback();
            assertThat(bank.seen(OWNERS)).containsExactly("Ada", "Bo", "Cy");
            manager.close();
        }
        EntityManager manager = bank.openUnsynchronized();
        manager.persist(new Account(4, "Di", 1));
        account(manager, 1).balance = 55;
        manager.remove(account(manager, 2));
        Narayana.begin();
        manager.joinTransaction();
        Narayana.commit();
        assertThat(bank.seen(OWNERS)).containsExactly("Ada", "Cy", "Di");
        assertThat(bank.seen(BALANCES)).containsExactly("55", "100", "1");

        Narayana.begin();
        assertThat(manager.isJoinedToTransaction()).isFalse();
        account(manager, 1).balance = 0;
        Narayana.commit();
        assertThat(bank.seen(BALANCES)).containsExactly("55", "100", "1");
        manager.close();
    }

    @Test
    @Spec({"3.003", "7.011"})
    void locksAndChangesByQueriesNeedATransactionThatIsJoined() throws Exception {
        JtaUnit bank = bank("Ada");
        EntityManager manager = bank.openUnsynchronized();
        List<Consumer<EntityManager>> needy = List.of(
                any -> any.flush(),
                any -> any.lock(account(any, 1), LockModeType.PESSIMISTIC_WRITE),
                any -> any.lock(account(any, 1), LockModeType.OPTIMISTIC),
                any -> any.getLockMode(account(any, 1)),
                any -> any.find(Account.class, 1, LockModeType.OPTIMISTIC),
                any -> any.refresh(account(any, 1), LockModeType.PESSIMISTIC_READ),
                any -> any.createQuery("SELECT a FROM Account a", Account.class)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList(),
                any -> any.createQuery("UPDATE Account a SET a.balance = 0").executeUpdate(),
                any -> any.createNativeQuery("DELETE FROM account").executeUpdate());
        for (Consumer<EntityManager> work : needy) {
            assertThatThrownBy(() -> work.accept(manager)).isInstanceOf(TransactionRequiredException.class);
        }
        Narayana.begin();
        for (Consumer<EntityManager> work : needy) {
            assertThatThrownBy(() -> work.accept(manager)).isInstanceOf(TransactionRequiredException.class);
        }
        assertThat(Narayana.isMarked()).isFalse();
        manager.joinTransaction();
        needy.forEach(work -> work.accept(manager));
        Narayana.rollback();
        assertThat(bank.seen(BALANCES)).containsExactly("100");
        manager.close();
    }

    // ---- the transactions of an entity manager

    @Test
    @Spec("7.006")
    void hasNoTransactionsOfItsOwn() throws Exception {
        JtaUnit bank = bank("Ada");
        EntityManager manager = bank.open();
        assertThatThrownBy(manager::getTransaction)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("[ALU-4208]");
        manager.close();
        assertThatThrownBy(manager::getTransaction).isInstanceOf(IllegalStateException.class);
    }

    // ---- several transactions and contexts

    @Test
    @Spec("7.016")
    void aSuspendedTransactionKeepsItsContext() throws Exception {
        JtaUnit bank = bank("Ada", "Bo");
        Narayana.begin();
        EntityManager outer = bank.open();
        account(outer, 1).balance = 1;
        outer.flush();
        Transaction suspended = Narayana.suspend();
        assertThat(outer.isJoinedToTransaction()).isFalse();

        Narayana.begin();
        EntityManager inner = bank.open();
        assertThat(outer.isJoinedToTransaction()).isFalse();
        assertThatThrownBy(outer::joinTransaction)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("[ALU-4209]");
        assertThat(account(inner, 1).balance).isEqualTo(100);
        account(inner, 2).balance = 2;
        assertThat(bank.pool().inUse()).isEqualTo(2);
        Narayana.commit();
        assertThat(bank.seen(BALANCES)).containsExactly("100", "2");

        Narayana.resume(suspended);
        assertThat(outer.isJoinedToTransaction()).isTrue();
        assertThat(inner.isJoinedToTransaction()).isFalse();
        assertThat(account(outer, 1).balance).isEqualTo(1);
        Narayana.commit();
        assertThat(bank.seen(BALANCES)).containsExactly("1", "2");
        outer.close();
        inner.close();
    }

    @Test
    @Spec({"3.072", "7.012"})
    void aContextThatHasNotJoinedIsLeftAloneByARollback() throws Exception {
        JtaUnit bank = bank("Ada", "Bo");
        EntityManager joined = bank.open();
        EntityManager other = bank.openUnsynchronized();
        Account ofOther = account(other, 2);
        Narayana.begin();
        joined.joinTransaction();
        Account ofJoined = account(joined, 1);
        ofJoined.balance = 5;
        ofOther.balance = 6;
        Narayana.rollback();

        assertThat(joined.contains(ofJoined)).isFalse();
        assertThat(ofJoined.balance).isEqualTo(5);
        assertThat(other.contains(ofOther)).isTrue();
        Narayana.begin();
        other.joinTransaction();
        Narayana.commit();
        assertThat(bank.seen(BALANCES)).containsExactly("100", "6");
        joined.close();
        other.close();
    }

    @Test
    void twoContextsOfATransactionWriteOnOneConnection() throws Exception {
        JtaUnit bank = bank("Ada", "Bo");
        Narayana.begin();
        try (EntityManager one = bank.open();
                EntityManager two = bank.open()) {
            account(one, 1).balance = 1;
            one.flush();
            assertThat(account(two, 1).balance).isEqualTo(1);
            account(two, 2).balance = 2;
            two.flush();
            assertThat(bank.pool().inUse()).isEqualTo(1);
        }
        Narayana.commit();
        assertThat(bank.seen(BALANCES)).containsExactly("1", "2");
    }

    /** What is thrown by a commit. */
    static @Nullable RollbackException failureOfCommit() {
        try {
            Narayana.commit();
            return null;
        } catch (RollbackException e) {
            return e;
        }
    }
}
