package org.aludel.provider.transaction.narayana;

import static org.aludel.provider.transaction.narayana.JoiningTest.failureOfCommit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.RollbackException;
import jakarta.transaction.Status;
import java.util.ArrayList;
import java.util.List;
import org.aludel.AludelPersistenceProvider;
import org.aludel.core.error.ConstraintViolationException;
import org.aludel.provider.Spec;
import org.junit.jupiter.api.Test;

/** What a unit is told of JTA, and work in transactions that the factory begins (7.6). */
class UnitOfJtaTest extends NarayanaTest {

    // ---- properties

    @Test
    void aUrlAloneIsNotEnough() {
        PersistenceConfiguration configuration = new PersistenceConfiguration("bank")
                .provider(AludelPersistenceProvider.class.getName())
                .transactionType(PersistenceUnitTransactionType.JTA)
                .property("jakarta.persistence.jdbc.url", "jdbc:h2:mem:never")
                .property("aludel.jta.registry", Narayana.registry())
                .managedClass(Account.class);
        assertThatThrownBy(configuration::createEntityManagerFactory)
                .isInstanceOf(PersistenceException.class)
                .hasMessage("[ALU-4222] The persistence unit 'bank' has transactions of JTA, and no data source that"
                        + " takes part in them, which connections by 'jakarta.persistence.jdbc.url' do not."
                        + " Give one by the element <jta-data-source> or the property"
                        + " 'jakarta.persistence.jtaDataSource', in Java SE one of a pool that knows the"
                        + " transaction manager, or declare the unit as RESOURCE_LOCAL.");
    }

    @Test
    void whatIsGivenIsLookedAtAtOnce() {
        assertThatThrownBy(() -> unit(
                        configuration -> configuration.property("aludel.jta.registry", new Object()), Account.class))
                .isInstanceOf(PersistenceException.class)
                .hasMessage("[ALU-4214] The persistence unit 'bank' takes part in transactions of JTA, and an object of"
                        + " class java.lang.Object is given as TransactionSynchronizationRegistry. Correct the property"
                        + " 'aludel.jta.registry', or leave it out in a container.");
        assertThatThrownBy(() -> unit(
                        configuration -> configuration.property("aludel.jta.transaction-manager", Narayana.registry()),
                        Account.class))
                .isInstanceOf(PersistenceException.class)
                .hasMessageStartingWith("[ALU-4214] ")
                .hasMessageContaining(
                        "is given as TransactionManager. Correct the property" + " 'aludel.jta.transaction-manager'");
        assertThatThrownBy(() -> unit(
                        configuration ->
                                configuration.property("aludel.jta.transaction-manager", "java:/TransactionManager"),
                        Account.class))
                .isInstanceOf(PersistenceException.class)
                .hasMessageContaining("aludel.jta.transaction-manager");
    }

    @Test
    void withoutAnyRegistryThereAreNoEntityManagers() {
        JtaUnit bank = unit(JtaUnit.without("aludel.jta.registry", "aludel.jta.transaction-manager"), Account.class);
        assertThatThrownBy(bank::open)
                .isInstanceOf(PersistenceException.class)
                .hasMessageStartingWith("[ALU-4214] The persistence unit 'bank' takes part in transactions of JTA, and"
                        + " there is no TransactionSynchronizationRegistry in JNDI. Outside of a"
                        + " container give one by the property 'aludel.jta.registry'");
    }

    // ---- work in transactions

    @Test
    @Spec("7.010")
    void workIsDoneInANewTransaction() throws Exception {
        JtaUnit bank = bank("Ada");
        List<EntityManager> used = new ArrayList<>();
        int balance = bank.factory().callInTransaction(manager -> {
            used.add(manager);
            assertThat(manager.isJoinedToTransaction()).isTrue();
            account(manager, 1).balance = 5;
            return account(manager, 1).balance;
        });
        assertThat(balance).isEqualTo(5);
        assertThat(Narayana.status()).isEqualTo(Status.STATUS_NO_TRANSACTION);
        assertThat(bank.seen(BALANCES)).containsExactly("5");

        IllegalArgumentException failure = new IllegalArgumentException("of the application");
        assertThatThrownBy(() -> bank.factory().runInTransaction(manager -> {
                    used.add(manager);
                    account(manager, 1).balance = 6;
                    manager.flush();
                    throw failure;
                }))
                .isSameAs(failure);
        assertThat(Narayana.status()).isEqualTo(Status.STATUS_NO_TRANSACTION);

        bank.factory().runInTransaction(manager -> {
            used.add(manager);
            account(manager, 1).balance = 7;
            Narayana.setRollbackOnly();
        });
        assertThat(Narayana.status()).isEqualTo(Status.STATUS_NO_TRANSACTION);
        assertThat(bank.seen(BALANCES)).containsExactly("5");
        assertThat(used).hasSize(3).noneMatch(EntityManager::isOpen);
    }

    @Test
    @Spec("7.010")
    void aFailedCommitIsThrown() throws Exception {
        JtaUnit bank = bank("Ada");
        assertThatThrownBy(() -> bank.factory().runInTransaction(manager -> manager.persist(new Account(2, "Ada", 1))))
                .isInstanceOf(RollbackException.class)
                .hasMessageStartingWith("[ALU-4203]")
                .hasRootCauseInstanceOf(java.sql.SQLException.class)
                .cause()
                .isInstanceOf(PersistenceException.class)
                .hasCauseInstanceOf(ConstraintViolationException.class);
        assertThat(Narayana.status()).isEqualTo(Status.STATUS_NO_TRANSACTION);
        assertThat(bank.seen(OWNERS)).containsExactly("Ada");
    }

    @Test
    @Spec("7.010")
    void workTakesPartInTheTransactionThatIsActive() throws Exception {
        JtaUnit bank = bank("Ada");
        Narayana.begin();
        int balance = bank.factory().callInTransaction(manager -> {
            account(manager, 1).balance = 5;
            return 5;
        });
        assertThat(balance).isEqualTo(5);
        assertThat(Narayana.status()).isEqualTo(Status.STATUS_ACTIVE);
        assertThat(bank.seen(BALANCES)).containsExactly("100");
        Narayana.commit();
        assertThat(bank.seen(BALANCES)).containsExactly("5");

        Narayana.begin();
        IllegalArgumentException failure = new IllegalArgumentException("of the application");
        assertThatThrownBy(() -> bank.factory().runInTransaction(manager -> {
                    account(manager, 1).balance = 6;
                    throw failure;
                }))
                .isSameAs(failure);
        assertThat(Narayana.isMarked()).isTrue();
        String owner = bank.factory().callInTransaction(manager -> account(manager, 1).owner);
        assertThat(owner).isEqualTo("Ada");
        assertThat(failureOfCommit()).isNotNull();
        assertThat(bank.seen(BALANCES)).containsExactly("5");
    }

    @Test
    void withoutTheManagerNoTransactionIsBegun() throws Exception {
        JtaUnit bank = unit(JtaUnit.without("aludel.jta.transaction-manager"), Account.class);
        assertThatThrownBy(() -> bank.factory().runInTransaction(manager -> manager.persist(new Account(1, "Ada", 1))))
                .isInstanceOf(PersistenceException.class)
                .hasMessageStartingWith("[ALU-4214] A transaction of JTA cannot be begun here: there is neither a"
                        + " UserTransaction nor a TransactionManager in JNDI. Outside of a container give the"
                        + " TransactionManager by the property 'aludel.jta.transaction-manager'");
        Narayana.begin();
        bank.factory().runInTransaction(manager -> manager.persist(new Account(1, "Ada", 1)));
        Narayana.commit();
        assertThat(bank.seen(OWNERS)).containsExactly("Ada");
    }
}
