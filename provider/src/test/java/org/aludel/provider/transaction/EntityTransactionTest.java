package org.aludel.provider.transaction;

import static org.aludel.provider.transaction.TransactionDatabase.INSERT;
import static org.aludel.provider.transaction.TransactionDatabase.execute;
import static org.aludel.provider.transaction.TransactionDatabase.read;
import static org.aludel.provider.transaction.TransactionDatabase.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityTransaction;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.RollbackException;
import jakarta.persistence.TransactionRequiredException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.aludel.core.error.ConnectionLostException;
import org.aludel.core.error.ConstraintViolationException;
import org.aludel.provider.Spec;
import org.aludel.testing.databases.TestDatabase;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The states of an entity manager's own transactions, and what their ends leave behind. */
class EntityTransactionTest {

    private final AtomicLong nanoTime = new AtomicLong();
    private TransactionDatabase database;
    private ResourceLocalCoordinator coordinator;
    private EntityTransaction transaction;

    @BeforeEach
    void open() {
        database = TransactionDatabase.h2();
        coordinator = new ResourceLocalCoordinator(LocalConnections.of(database.engine(), true), nanoTime::get);
        transaction = coordinator.transaction();
    }

    @AfterEach
    void leavesNoConnectionBehind() {
        assertThat(database.calls().openConnections()).isZero();
        database.close();
    }

    @Test
    @Spec("7.007")
    void refusesWhatNeedsATransactionWithoutOne() {
        assertThat(transaction.isActive()).isFalse();
        illegal(transaction::commit, "[ALU-4201] No transaction is active, and commit() needs one.");
        illegal(transaction::rollback, "[ALU-4201] No transaction is active, and rollback() needs one.");
        illegal(transaction::setRollbackOnly, "[ALU-4201] No transaction is active, and setRollbackOnly() needs one.");
        illegal(transaction::getRollbackOnly, "[ALU-4201] No transaction is active, and getRollbackOnly() needs one.");
    }

    @Test
    @Spec("7.007")
    void refusesToBeginATransactionTwice() {
        transaction.begin();
        assertThat(transaction.isActive()).isTrue();
        assertThat(transaction.getRollbackOnly()).isFalse();
        illegal(transaction::begin, "[ALU-4200] A transaction is active already.");
        assertThat(transaction.isActive()).isTrue();
        transaction.rollback();
    }

    @Test
    @Spec({"7.007", "3.178"})
    void rollsBackATransactionThatWasMarked() {
        transaction.begin();
        write(coordinator);
        transaction.setRollbackOnly();
        assertThat(transaction.getRollbackOnly()).isTrue();
        assertThat(coordinator.isMarkedForRollback()).isTrue();
        assertThatThrownBy(transaction::commit)
                .isInstanceOf(RollbackException.class)
                .hasMessageStartingWith("[ALU-4202] The transaction was marked for rollback and has been rolled back,")
                .hasNoCause();
        assertThat(transaction.isActive()).isFalse();
        assertThat(coordinator.isMarkedForRollback()).isFalse();
        assertThat(database.rows()).isZero();
    }

    @Test
    @Spec({"7.007", "7.009", "3.178"})
    void tellsWhatMarkedATransaction() {
        OptimisticLockException first = new OptimisticLockException("stale");
        transaction.begin();
        coordinator.markForRollback(first);
        coordinator.markForRollback(new PersistenceException("later"));
        assertThatThrownBy(transaction::commit)
                .isInstanceOf(RollbackException.class)
                .hasMessageContaining("the cause tells why")
                .hasCause(first);
    }

    @Test
    @Spec("7.009")
    void forgetsAMarkWithItsTransaction() {
        coordinator.markForRollback(new PersistenceException("outside of transactions"));
        transaction.begin();
        assertThat(transaction.getRollbackOnly()).isFalse();
        transaction.setRollbackOnly();
        transaction.rollback();
        transaction.begin();
        assertThat(transaction.getRollbackOnly()).isFalse();
        write(coordinator);
        transaction.commit();
        assertThat(database.rows()).isEqualTo(1);
    }

    @Test
    @Spec({"7.007", "3.178", "3.078"})
    void rollsBackWhenTheFlushFails() {
        OptimisticLockException stale = new OptimisticLockException("stale");
        List<String> heard = new ArrayList<>();
        coordinator.addListener(new CompletionListener() {
            @Override
            public void beforeCompletion() {
                write(coordinator);
                throw stale;
            }

            @Override
            public void afterCompletion(boolean committed) {
                heard.add(transaction.isActive() + " " + committed);
            }
        });
        transaction.begin();
        assertThatThrownBy(transaction::commit)
                .isInstanceOf(RollbackException.class)
                .hasMessageStartingWith("[ALU-4203]")
                .hasCause(stale);
        assertThat(transaction.isActive()).isFalse();
        assertThat(heard).containsExactly("false false");
        assertThat(database.rows()).isZero();
    }

    @Test
    void letsAnErrorOfTheFlushThrough() {
        AssertionError error = new AssertionError("broken");
        coordinator.addListener(new CompletionListener() {
            @Override
            public void beforeCompletion() {
                throw error;
            }
        });
        transaction.begin();
        write(coordinator);
        assertThatThrownBy(transaction::commit).isSameAs(error);
        assertThat(transaction.isActive()).isFalse();
        assertThat(database.rows()).isZero();
    }

    @Test
    @Spec("7.007")
    void rollsBackWhenTheFlushMarksTheTransaction() {
        coordinator.addListener(new CompletionListener() {
            @Override
            public void beforeCompletion() {
                write(coordinator);
                transaction.setRollbackOnly();
            }
        });
        transaction.begin();
        assertThatThrownBy(transaction::commit)
                .isInstanceOf(RollbackException.class)
                .hasMessageStartingWith("[ALU-4202]");
        assertThat(database.rows()).isZero();
    }

    @Test
    void flushesWithinTheTransactionAndTellsListenersOfTheEnd() {
        List<String> heard = new ArrayList<>();
        coordinator.addListener(new CompletionListener() {
            @Override
            public void beforeCompletion() {
                heard.add("before, active " + coordinator.isActive());
                write(coordinator);
            }

            @Override
            public void afterCompletion(boolean committed) {
                heard.add("after, active " + coordinator.isActive() + ", committed " + committed);
                assertThat(database.calls().openConnections()).isZero();
            }
        });
        transaction.begin();
        transaction.commit();
        assertThat(database.rows()).isEqualTo(1);
        transaction.begin();
        transaction.rollback();
        assertThat(heard)
                .containsExactly(
                        "before, active true",
                        "after, active false, committed true",
                        "after, active false, committed false");
    }

    @Test
    void refusesToEndATransactionFromWithinItsCommit() {
        coordinator.addListener(new CompletionListener() {
            @Override
            public void beforeCompletion() {
                illegal(transaction::begin, "[ALU-4200]");
                illegal(transaction::rollback, "[ALU-4213] The transaction is being committed, and rollback() was");
                transaction.commit();
            }
        });
        transaction.begin();
        assertThatThrownBy(transaction::commit)
                .isInstanceOf(RollbackException.class)
                .cause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("[ALU-4213]");
    }

    @Test
    void tellsAllListenersOfTheEndWhenOneFails() {
        RuntimeException failure = new IllegalArgumentException("first");
        List<String> heard = new ArrayList<>();
        coordinator.addListener(new CompletionListener() {
            @Override
            public void afterCompletion(boolean committed) {
                throw failure;
            }
        });
        coordinator.addListener(new CompletionListener() {
            @Override
            public void afterCompletion(boolean committed) {
                heard.add("second");
                throw new IllegalArgumentException("second");
            }
        });
        transaction.begin();
        write(coordinator);
        assertThatThrownBy(transaction::commit).isSameAs(failure);
        assertThat(failure.getSuppressed()).hasSize(1);
        assertThat(heard).containsExactly("second");
        assertThat(database.rows()).isEqualTo(1);
    }

    @Test
    @Spec({"7.007", "3.178"})
    void reportsACommitThatTheDatabaseRefuses() {
        try (TransactionDatabase postgres = TransactionDatabase.on(TestDatabase.POSTGRESQL)) {
            ResourceLocalCoordinator own = new ResourceLocalCoordinator(LocalConnections.of(postgres.engine(), true));
            own.transaction().begin();
            execute(
                    own,
                    ConnectionUse.ANYTHING,
                    "CREATE TABLE chapter (person INTEGER REFERENCES person DEFERRABLE INITIALLY DEFERRED)");
            execute(own, ConnectionUse.ANYTHING, "INSERT INTO chapter VALUES (99)");
            assertThatThrownBy(own.transaction()::commit)
                    .isInstanceOf(RollbackException.class)
                    .hasMessageStartingWith("[ALU-4203]")
                    .hasCauseInstanceOf(ConstraintViolationException.class);
            assertThat(own.isActive()).isFalse();
            assertThat(postgres.calls().openConnections()).isZero();
        }
    }

    @Test
    void saysThatNobodyKnowsTheOutcomeOfACommitWhoseConnectionWasLost() {
        transaction.begin();
        write(coordinator);
        database.calls().fail("commit", new SQLException("gone", "08006"));
        assertThatThrownBy(transaction::commit)
                .isInstanceOf(RollbackException.class)
                .hasMessageStartingWith("[ALU-4204]")
                .hasCauseInstanceOf(ConnectionLostException.class);
        assertThat(transaction.isActive()).isFalse();
    }

    @Test
    void reportsARollbackThatTheDatabaseRefuses() {
        transaction.begin();
        write(coordinator);
        database.calls().fail("rollback", new SQLException("not now", "58000"));
        assertThatThrownBy(transaction::rollback)
                .isInstanceOf(PersistenceException.class)
                .hasMessageStartingWith("[ALU-4205]");
        assertThat(transaction.isActive()).isFalse();
        assertThat(database.rows()).isZero();
    }

    @Test
    void rollsBackByLosingTheConnection() {
        transaction.begin();
        write(coordinator);
        database.calls().fail("rollback", new SQLException("gone", "08006"));
        transaction.rollback();
        assertThat(transaction.isActive()).isFalse();
        assertThat(database.rows()).isZero();
    }

    @Test
    @Spec("7.008")
    void remembersATimeout() {
        assertThat(transaction.getTimeout()).isNull();
        transaction.setTimeout(30);
        assertThat(transaction.getTimeout()).isEqualTo(30);
        transaction.setTimeout(null);
        assertThat(transaction.getTimeout()).isNull();
        assertThatThrownBy(() -> transaction.setTimeout(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("[ALU-4211] The timeout of a transaction cannot be -1 seconds.");
    }

    @Test
    @Spec("7.008")
    void limitsStatementsToTheTimeThatIsLeft() {
        transaction.setTimeout(30);
        transaction.begin();
        nanoTime.addAndGet(Duration.ofSeconds(10).toNanos());
        try (LentConnection lent = coordinator.lend(ConnectionUse.READ)) {
            assertThat(lent.connection().options().timeout()).isEqualTo(Duration.ofSeconds(20));
        }
        transaction.setTimeout(0);
        try (LentConnection lent = coordinator.lend(ConnectionUse.READ)) {
            assertThat(lent.connection().options().timeout()).isNull();
        }
        transaction.commit();
    }

    @Test
    @Spec("7.008")
    void rollsBackWhatHasLastedTooLong() {
        transaction.setTimeout(30);
        transaction.begin();
        write(coordinator);
        nanoTime.addAndGet(Duration.ofSeconds(31).toNanos());
        assertThatThrownBy(() -> read(coordinator))
                .isInstanceOf(PersistenceException.class)
                .hasMessageStartingWith("[ALU-4206] The transaction has lasted longer than its timeout of 30 seconds");
        assertThat(transaction.getRollbackOnly()).isTrue();
        assertThatThrownBy(transaction::commit)
                .isInstanceOf(RollbackException.class)
                .hasMessageStartingWith("[ALU-4202]")
                .hasRootCauseMessage(
                        "[ALU-4206] The transaction has lasted longer than its timeout of 30 seconds and can"
                                + " only be rolled back. Do less in it, or allow it more with setTimeout().");
        assertThat(database.rows()).isZero();
        transaction.begin();
        write(coordinator);
        nanoTime.addAndGet(Duration.ofSeconds(31).toNanos());
        assertThatThrownBy(transaction::commit).hasMessageStartingWith("[ALU-4202]");
        assertThat(database.rows()).isZero();
        transaction.begin();
        read(coordinator);
        transaction.commit();
    }

    @Test
    @Spec({"3.069", "7.015"})
    void joinsOnlyAnActiveTransaction() {
        assertThatThrownBy(coordinator::join)
                .isInstanceOf(TransactionRequiredException.class)
                .hasMessage(
                        "[ALU-4207] joinTransaction() needs a transaction. Begin one with getTransaction().begin().");
        assertThatThrownBy(() -> coordinator.requireJoined("flush()"))
                .isInstanceOf(TransactionRequiredException.class)
                .hasMessageStartingWith("[ALU-4207] flush() needs a transaction.");
        assertThat(coordinator.isJoined()).isFalse();
        transaction.begin();
        assertThat(coordinator.isJoined()).isTrue();
        coordinator.join();
        coordinator.requireJoined("flush()");
        coordinator.catchUp();
        transaction.rollback();
    }

    @Test
    @Spec({"7.006", "7.013", "7.018"})
    void endsAfterCloseWhatBeganBefore() {
        transaction.begin();
        execute(coordinator, ConnectionUse.ANYTHING, INSERT);
        coordinator.close();
        assertThat(transaction.isActive()).isTrue();
        transaction.commit();
        assertThat(database.rows()).isEqualTo(1);
        illegal(transaction::begin, "[ALU-4212] The entity manager is closed");
        coordinator.close();
    }

    private static void illegal(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalStateException.class).hasMessageStartingWith(message);
    }
}
