package org.aludel.provider.transaction.narayana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.TransactionManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.aludel.testing.databases.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Databases that decide by themselves, against what the transaction manager says: what applications see, and have then. */
class HeuristicTest {

    private final JtaUnit faithful = new JtaUnit(TestDatabase.H2, Account.class);
    private final JtaUnit forgetful = new JtaUnit(
            ForgetfulDataSource.class,
            TestDatabase.POSTGRESQL.freshDatabase(),
            UnaryOperator.identity(),
            Account.class);

    @BeforeEach
    void fill() throws RollbackException {
        for (JtaUnit bank : new JtaUnit[] {faithful, forgetful}) {
            bank.run(manager -> manager.persist(new Account(1, "Ada", 100)));
        }
        ForgetfulDataSource.forgets = true;
    }

    @AfterEach
    void close() {
        ForgetfulDataSource.forgets = false;
        try {
            assertThat(Narayana.suspend()).isNull();
            assertThat(faithful.pool().inUse() + forgetful.pool().inUse()).isZero();
        } finally {
            faithful.close();
            forgetful.close();
        }
    }

    private Stream<String> balances() {
        return Stream.of(faithful, forgetful).flatMap(bank -> bank.seen(NarayanaTest.BALANCES).stream());
    }

    /** Adds to an account, and has it written at once. */
    private static Account add(EntityManager bank, int amount) {
        bank.joinTransaction();
        Account account = NarayanaTest.account(bank, 1);
        account.balance += amount;
        bank.flush();
        return account;
    }

    @Test
    void aMixedOutcomeIsToldAndCountsAsACommit() throws Exception {
        try (EntityManager from = faithful.open();
                EntityManager to = forgetful.open()) {
            Narayana.begin();
            Account sender = add(from, -30);
            Account receiver = add(to, 30);
            assertThatThrownBy(Narayana.manager()::commit).isInstanceOf(HeuristicMixedException.class);
            assertThat(balances()).containsExactly("70", "100");
            assertThat(from.contains(sender)).isTrue();
            assertThat(to.contains(receiver)).isTrue();

            // What is not in the database as it is in memory does not overwrite what is.
            ForgetfulDataSource.forgets = false;
            Narayana.begin();
            assertThatThrownBy(() -> add(to, 1)).isInstanceOf(OptimisticLockException.class);
            Narayana.rollback();
            assertThat(to.contains(receiver)).isFalse();

            Narayana.begin();
            add(to, 30);
            Narayana.commit();
            assertThat(balances()).containsExactly("70", "130");
        }
    }

    @Test
    void whatIsReadAnewIsAsItIsInTheDatabase() throws Exception {
        try (EntityManager from = faithful.open();
                EntityManager to = forgetful.open()) {
            Narayana.begin();
            add(from, -30);
            Account receiver = add(to, 30);
            assertThatThrownBy(Narayana.manager()::commit).isInstanceOf(HeuristicMixedException.class);
            to.refresh(receiver);
            assertThat(receiver.balance).isEqualTo(100);
        }
    }

    /** The first to be asked rolls back, and so do the others. */
    @Test
    void whatAllHaveRolledBackIsRolledBack() {
        try (EntityManager from = forgetful.open();
                EntityManager to = faithful.open()) {
            Narayana.begin();
            Account sender = add(from, -30);
            Account receiver = add(to, 30);
            assertThatThrownBy(Narayana::commit).isInstanceOf(RollbackException.class);
            assertThat(balances()).containsExactly("100", "100");
            assertThat(from.contains(sender)).isFalse();
            assertThat(to.contains(receiver)).isFalse();
        }
    }

    @Test
    void theOnlyDatabaseMayRollBack() {
        assertThatThrownBy(() -> forgetful.run(bank -> add(bank, 1))).isInstanceOf(RollbackException.class);
        assertThat(balances()).containsExactly("100", "100");
    }

    // ---- transactions that the factory begins

    @Test
    void theFactoryTellsThatTheOutcomeIsNotKnown() {
        assertThatThrownBy(() -> faithful.factory().runInTransaction(from -> {
                    add(from, -30);
                    forgetful.factory().runInTransaction(to -> add(to, 30));
                }))
                .hasMessageStartingWith("[ALU-4204] The transaction manager does not know")
                .hasCauseInstanceOf(HeuristicMixedException.class);
        assertThat(balances()).containsExactly("70", "100");
    }

    /** Narayana throws a RollbackException in such cases; other transaction managers may throw this. */
    @Test
    void theFactoryTellsThatAllWasRolledBack() {
        TransactionManager manager = (TransactionManager) Proxy.newProxyInstance(
                HeuristicTest.class.getClassLoader(),
                new Class<?>[] {TransactionManager.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("commit")) {
                        Narayana.rollback();
                        throw new HeuristicRollbackException();
                    }
                    try {
                        return method.invoke(Narayana.manager(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        try (JtaUnit bank = new JtaUnit(
                TestDatabase.H2, unit -> unit.property("aludel.jta.transaction-manager", manager), Account.class)) {
            assertThatThrownBy(() ->
                            bank.factory().runInTransaction(accounts -> accounts.persist(new Account(1, "Ada", 100))))
                    .hasMessageStartingWith("[ALU-4203]")
                    .hasCauseInstanceOf(HeuristicRollbackException.class);
            assertThat(bank.seen(NarayanaTest.OWNERS)).isEmpty();
            assertThat(bank.pool().inUse()).isZero();
        }
    }
}
