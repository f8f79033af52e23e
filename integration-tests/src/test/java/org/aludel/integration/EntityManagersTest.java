package org.aludel.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.transaction.RollbackException;
import jakarta.transaction.TransactionalException;
import java.io.IOException;
import org.aludel.integration.bank.Drafts;
import org.aludel.integration.bank.Editor;
import org.aludel.integration.bank.Ledger;
import org.aludel.integration.bank.Programs;
import org.junit.jupiter.api.Test;

/** The entity managers of beans: those of containers, of transactions and longer ones, and those that programs make. */
class EntityManagersTest extends BankTest {

    @EJB
    private Drafts drafts;

    @EJB
    private Editor editor;

    @EJB
    private Programs programs;

    @Inject
    private Ledger ledger;

    // ---- of transactions

    @Test
    void statelessBeanWritesWithItsTransaction() {
        accounts.open(owner, 1, 2);
        assertThat(database.accountsOf(owner)).isOne();
        assertThat(database.bank("select count(*) from Booking where reference like ?", owner + "%"))
                .isEqualTo(2);
    }

    @Test
    void changesAreFlushedBeforeTheTransactionEnds() {
        Long id = accounts.open(owner + "-before");
        accounts.rename(id, owner);
        assertThat(database.accountsOf(owner)).isOne();
    }

    @Test
    void queryOfTheTransactionSeesWhatWasPersisted() {
        assertThat(accounts.openAndCount(owner)).isOne();
    }

    @Test
    void oneTransactionHasOneInstance() {
        assertThat(accounts.findsOneInstance(accounts.open(owner))).isTrue();
    }

    @Test
    void outsideOfTransactionsWhatIsFoundIsDetached() {
        assertThat(accounts.findWithoutTransaction(accounts.open(owner)))
                .isEqualTo("same false, managed false, queried managed false");
    }

    @Test
    void outsideOfTransactionsPersistIsRefused() {
        assertThat(accounts.refusesToPersistWithoutTransaction(owner)).isTrue();
        assertThat(database.accountsOf(owner)).isZero();
    }

    @Test
    void systemExceptionLeavesNothing() {
        assertThatThrownBy(() -> accounts.openAndThrow(owner)).hasStackTraceContaining("after the flush");
        assertThat(database.accountsOf(owner)).isZero();
    }

    @Test
    void setRollbackOnlyLeavesNothing() {
        accounts.openAndMark(owner);
        assertThat(database.accountsOf(owner)).isZero();
    }

    @Test
    void unsynchronizedContextWritesWhenItHasJoined() {
        assertThat(drafts.draft(owner + "-draft")).isFalse();
        assertThat(drafts.save(owner)).isTrue();
        assertThat(database.accountsOf(owner + "-draft")).isZero();
        assertThat(database.accountsOf(owner)).isOne();
    }

    // ---- of beans of CDI

    @Test
    void transactionalBeanWritesWithItsTransaction() {
        ledger.open(owner);
        assertThat(database.accountsOf(owner)).isOne();
    }

    @Test
    void transactionalBeanSharesThePersistenceContextWithOthers() {
        assertThat(ledger.openTwo(owner, owner)).isTrue();
        assertThat(database.accountsOf(owner)).isEqualTo(2);
    }

    @Test
    void aFlushThatFailsAtTheEndLeavesNothing() {
        accounts.open(owner, 1);
        assertThatThrownBy(() -> accounts.open(owner, 1)).isInstanceOf(RuntimeException.class);
        assertThat(database.accountsOf(owner)).isOne();

        ledger.openBooked(owner, owner);
        assertThatThrownBy(() -> ledger.openBooked(owner, owner)) // servers differ
                .isInstanceOfAny(TransactionalException.class, RollbackException.class);
        assertThat(database.accountsOf(owner)).isEqualTo(2);
        assertThat(accounts.findWithoutTransaction(ledger.open(owner)))
                .isEqualTo("same false, managed false, queried managed false");
    }

    @Test
    void exceptionsOfTransactionalBeansRollBackOrNot() {
        assertThatThrownBy(() -> ledger.openAndThrow(owner + "-unchecked")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ledger.openAndThrowChecked(owner + "-checked")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> ledger.openAndThrowFatal(owner + "-fatal")).isInstanceOf(IOException.class);
        assertThat(database.accountsOf(owner + "-unchecked")).isZero();
        assertThat(database.accountsOf(owner + "-checked")).isOne();
        assertThat(database.accountsOf(owner + "-fatal")).isZero();
    }

    // ---- of stateful beans

    @Test
    void extendedContextKeepsItsInstancesBetweenCalls() {
        editor.edit(accounts.open(owner + "-before", 1, 2, 3));
        assertThat(editor.isManaged()).isTrue();
        assertThat(editor.bookings()).isEqualTo(3);
        editor.rename(owner);
        editor.add(owner);
        assertThat(database.accountsOf(owner)).isZero();
        editor.save();
        assertThat(editor.isManaged()).isTrue();
        assertThat(database.accountsOf(owner)).isEqualTo(2);
        editor.close();
    }

    // ---- of programs

    @Test
    void entityManagerOfAProgramWritesWhenItHasJoined() throws Exception {
        programs.openWithJoin(owner);
        assertThat(database.accountsOf(owner)).isOne();
        programs.openWithoutJoin(owner + "-alone");
        assertThat(database.accountsOf(owner + "-alone")).isZero();
    }

    @Test
    void entityManagerThatIsClosedBeforeTheCommitWrites() throws Exception {
        programs.openAndCloseBeforeCommit(owner);
        assertThat(database.accountsOf(owner)).isOne();
    }

    @Test
    void unsynchronizedEntityManagerOfAProgramHasToJoin() throws Exception {
        assertThat(programs.openUnsynchronized(owner)).isFalse();
        assertThat(database.accountsOf(owner)).isOne();
    }

    @Test
    void factoryRunsTransactions() {
        programs.openByFactory(owner);
        assertThatThrownBy(() -> programs.openByFactoryAndThrow(owner + "-undone"))
                .hasStackTraceContaining("after the flush");
        assertThat(database.accountsOf(owner)).isOne();
        assertThat(database.accountsOf(owner + "-undone")).isZero();
    }

    @Test
    void rollbackOfAProgramLeavesNothing() throws Exception {
        programs.openAndRollBack(owner);
        assertThat(database.accountsOf(owner)).isZero();
    }
}
