package org.aludel.provider.transaction;

import static jakarta.persistence.SynchronizationType.SYNCHRONIZED;
import static jakarta.persistence.SynchronizationType.UNSYNCHRONIZED;
import static org.aludel.provider.transaction.TransactionDatabase.SELECT;
import static org.aludel.provider.transaction.TransactionDatabase.execute;
import static org.aludel.provider.transaction.TransactionDatabase.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.SynchronizationType;
import jakarta.persistence.TransactionRequiredException;
import jakarta.transaction.Status;
import java.util.ArrayList;
import java.util.List;
import org.aludel.core.engine.Engine;
import org.aludel.core.engine.EngineSettings;
import org.aludel.core.engine.pool.ManagedConnections;
import org.aludel.provider.Spec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Joining transactions of a transaction manager, and what their ends do. */
class JtaCoordinatorTest {

    private final FakeJta jta = new FakeJta();
    private final List<String> heard = new ArrayList<>();
    private TransactionDatabase database;
    private Engine engine;

    @BeforeEach
    void open() {
        database = TransactionDatabase.h2();
        engine = Engine.of(ManagedConnections.of(database.calls().dataSource()), EngineSettings.defaults());
        database.calls().taken();
    }

    @AfterEach
    void leavesNoConnectionBehind() {
        assertThat(database.calls().openConnections()).isZero();
        engine.close();
        database.close();
    }

    @Test
    @Spec({"3.069", "7.016"})
    void joinsTheTransactionInWhichItIsMade() {
        jta.begin();
        JtaCoordinator coordinator = coordinator(SYNCHRONIZED);
        assertThat(coordinator.isActive()).isTrue();
        assertThat(coordinator.isJoined()).isTrue();
        coordinator.requireJoined("flush()");
        assertThat(jta.commit()).isTrue();
        assertThat(heard).containsExactly("before, joined true", "after, joined false, committed true");
        assertThat(coordinator.isActive()).isFalse();
        assertThat(coordinator.isJoined()).isFalse();
    }

    @Test
    @Spec({"3.069", "7.011"})
    void joinsNothingByItselfWhenItIsNotSynchronized() {
        jta.begin();
        JtaCoordinator coordinator = coordinator(UNSYNCHRONIZED);
        assertThat(coordinator.isActive()).isTrue();
        assertThat(coordinator.isJoined()).isFalse();
        assertThatThrownBy(() -> coordinator.requireJoined("executeUpdate()"))
                .isInstanceOf(TransactionRequiredException.class)
                .hasMessage("[ALU-4207] executeUpdate() needs a transaction. The persistence context has not joined the"
                        + " one that is active: call joinTransaction().");
        coordinator.join();
        assertThat(coordinator.isJoined()).isTrue();
        jta.commit();
        jta.begin();
        assertThat(coordinator.isJoined()).isFalse();
        jta.commit();
        assertThat(heard).hasSize(2);
    }

    @Test
    @Spec({"3.069", "7.015"})
    void joinsLaterTransactionsWhenItIsAskedTo() {
        JtaCoordinator coordinator = coordinator(SYNCHRONIZED);
        assertThatThrownBy(coordinator::join)
                .isInstanceOf(TransactionRequiredException.class)
                .hasMessageStartingWith(
                        "[ALU-4207] joinTransaction() needs a transaction. Begin one with UserTransaction");
        jta.begin();
        assertThat(coordinator.isJoined()).isFalse();
        coordinator.join();
        coordinator.join();
        assertThat(coordinator.isJoined()).isTrue();
        jta.commit();
        assertThat(heard).hasSize(2);
    }

    @Test
    @Spec("7.015")
    void joinsNoTransactionThatTakesNoMore() {
        JtaCoordinator coordinator = coordinator(SYNCHRONIZED);
        jta.begin();
        jta.setRollbackOnly();
        assertThatThrownBy(coordinator::join)
                .isInstanceOf(TransactionRequiredException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
        jta.rollback();
    }

    @Test
    void joinsNoInnerTransactionWhileTheOuterOneIsSuspended() {
        jta.begin();
        JtaCoordinator coordinator = coordinator(SYNCHRONIZED);
        Object outer = jta.suspend();
        assertThat(coordinator.isJoined()).isFalse();
        jta.begin();
        assertThat(coordinator.isActive()).isTrue();
        assertThat(coordinator.isJoined()).isFalse();
        assertThatThrownBy(coordinator::join)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("[ALU-4209]");
        jta.commit();
        assertThat(heard).isEmpty();
        jta.resume(outer);
        assertThat(coordinator.isJoined()).isTrue();
        jta.rollback();
        assertThat(heard).containsExactly("after, joined false, committed false");
    }

    @Test
    @Spec("7.017")
    void marksTheTransactionOnlyWhenItIsJoined() {
        JtaCoordinator coordinator = coordinator(UNSYNCHRONIZED);
        coordinator.markForRollback(new PersistenceException());
        jta.begin();
        coordinator.markForRollback(new PersistenceException());
        assertThat(jta.getRollbackOnly()).isFalse();
        coordinator.join();
        assertThat(coordinator.isMarkedForRollback()).isFalse();
        coordinator.markForRollback(new PersistenceException());
        assertThat(jta.getRollbackOnly()).isTrue();
        assertThat(coordinator.isMarkedForRollback()).isTrue();
        assertThat(coordinator.isJoined()).isTrue();
        assertThat(jta.commit()).isFalse();
        assertThat(heard).containsExactly("after, joined false, committed false");
        assertThat(coordinator.isMarkedForRollback()).isFalse();
    }

    @Test
    void anOutcomeThatNobodyKnowsCountsAsARollback() {
        jta.begin();
        JtaCoordinator coordinator = coordinator(SYNCHRONIZED);
        jta.endUnknown();
        assertThat(coordinator.isJoined()).isFalse();
        assertThat(heard).containsExactly("after, joined false, committed false");
    }

    @Test
    @Spec({"7.016", "7.017"})
    void rollsBackWhenTheFlushFails() {
        jta.begin();
        JtaCoordinator coordinator = coordinator(SYNCHRONIZED);
        coordinator.addListener(new CompletionListener() {
            @Override
            public void beforeCompletion() {
                throw new OptimisticLockException("stale");
            }
        });
        assertThat(jta.commit()).isFalse();
        assertThat(heard).containsExactly("before, joined true", "after, joined false, committed false");
    }

    @Test
    @Spec({"7.012", "7.016"})
    void leavesARollbackOfAnotherThreadToTheNextOperation() throws InterruptedException {
        jta.begin();
        JtaCoordinator coordinator = coordinator(SYNCHRONIZED);
        read(coordinator);
        jta.rollbackOnAnotherThread();
        assertThat(heard).isEmpty();
        assertThat(coordinator.isJoined()).isFalse();
        assertThat(coordinator.isActive()).isFalse();
        assertThatThrownBy(() -> read(coordinator))
                .isInstanceOf(PersistenceException.class)
                .hasMessageStartingWith("[ALU-4210] The transaction was rolled back by another thread");
        coordinator.catchUp();
        assertThat(heard).containsExactly("after, joined false, committed false");
        coordinator.catchUp();
        assertThat(heard).hasSize(1);
        jta.suspend();
        read(coordinator);
        jta.begin();
        coordinator.join();
        assertThat(coordinator.isJoined()).isTrue();
        jta.commit();
    }

    @Test
    @Spec({"7.013", "7.018"})
    void hearsOfTheEndAfterClose() throws InterruptedException {
        jta.begin();
        JtaCoordinator coordinator = coordinator(SYNCHRONIZED);
        coordinator.close();
        assertThat(heard).isEmpty();
        jta.commit();
        assertThat(heard).containsExactly("before, joined true", "after, joined false, committed true");
        heard.clear();
        jta.begin();
        JtaCoordinator another = coordinator(SYNCHRONIZED);
        jta.rollbackOnAnotherThread();
        another.close();
        assertThat(heard).containsExactly("after, joined false, committed false");
    }

    @Test
    @Spec({"7.016", "7.018"})
    void hearsOfARollbackOfAnotherThreadThatComesAfterClose() throws InterruptedException {
        jta.begin();
        coordinator(SYNCHRONIZED).close();
        jta.rollbackOnAnotherThread();
        assertThat(heard).containsExactly("abandoned, committed false");
        jta.suspend();
    }

    /** A data source lends connections then that take part in no transaction. */
    @Test
    @Spec("7.016")
    void lendsNothingWhileAnotherThreadRollsBack() throws InterruptedException {
        jta.begin();
        JtaCoordinator coordinator = coordinator(SYNCHRONIZED);
        jta.beginRollbackOnAnotherThread();
        for (ConnectionUse use : ConnectionUse.values()) {
            assertThatThrownBy(() -> execute(coordinator, use, SELECT))
                    .isInstanceOf(PersistenceException.class)
                    .hasMessageStartingWith("[ALU-4210]");
        }
        assertThat(database.calls().taken()).doesNotContain(SELECT);
        assertThat(coordinator.isJoined()).isFalse();
        jta.rollbackOnAnotherThread();
        coordinator.catchUp();
        read(coordinator);
        jta.suspend();
    }

    @Test
    void borrowsAConnectionForEachUseAndLeavesItsTransactionAlone() {
        JtaCoordinator coordinator = coordinator(SYNCHRONIZED);
        read(coordinator);
        jta.begin();
        coordinator.join();
        for (ConnectionUse use : ConnectionUse.values()) {
            execute(coordinator, use, SELECT);
        }
        jta.commit();
        assertThat(database.calls().taken())
                .containsExactly(
                        "open", SELECT, "close", "open", SELECT, "close", "open", SELECT, "close", "open", SELECT,
                        "close");
    }

    @Test
    @Spec("7.006")
    void hasNoTransactionsOfTheEntityManager() {
        assertThatThrownBy(() -> coordinator(SYNCHRONIZED).transaction())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("[ALU-4208] The transactions of this persistence unit are those of JTA");
    }

    @Test
    void countsATransactionThatIsBeingCommittedAsNoneToBeJoined() {
        FakeJta preparing = new FakeJta() {
            @Override
            public int getTransactionStatus() {
                return Status.STATUS_PREPARING;
            }
        };
        JtaCoordinator coordinator = new JtaCoordinator(engine, new RegistryPlatform(preparing), SYNCHRONIZED);
        preparing.begin();
        assertThat(coordinator.isActive()).isFalse();
        assertThatThrownBy(coordinator::join).isInstanceOf(TransactionRequiredException.class);
    }

    private JtaCoordinator coordinator(SynchronizationType synchronization) {
        JtaCoordinator coordinator = new JtaCoordinator(engine, new RegistryPlatform(jta), synchronization);
        coordinator.addListener(new CompletionListener() {
            @Override
            public void beforeCompletion() {
                heard.add("before, joined " + coordinator.isJoined());
            }

            @Override
            public void afterCompletion(boolean committed) {
                heard.add("after, joined " + coordinator.isJoined() + ", committed " + committed);
            }

            @Override
            public void abandoned(boolean committed) {
                heard.add("abandoned, committed " + committed);
            }
        });
        return coordinator;
    }
}
