package org.aludel.provider.transaction.narayana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TableGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.naming.Context;
import org.aludel.provider.Spec;
import org.aludel.provider.database.Names;
import org.aludel.testing.databases.FreshDatabase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Which connections are used when, within transactions and outside of them. */
@NullUnmarked // as entities usually are
class ConnectionsTest extends NarayanaTest {

    @Entity(name = "Ticket")
    static class Ticket {
        @Id
        @GeneratedValue(strategy = GenerationType.TABLE, generator = "tickets")
        @TableGenerator(name = "tickets", table = "numbers", allocationSize = 5)
        Long id;

        @OneToMany(cascade = CascadeType.ALL)
        List<Ticket> parts = new ArrayList<>();
    }

    // ---- within transactions

    @Test
    void aTransactionHasOneConnectionWhateverIsDone() throws Exception {
        JtaUnit bank = bank("Ada", "Bo", "Cy");
        Narayana.begin();
        EntityManager manager = bank.open();
        assertThat(bank.pool().inUse()).isZero();
        account(manager, 1).balance = 1;
        assertThat(bank.pool().inUse()).isEqualTo(1);
        manager.flush();
        manager.createQuery("SELECT a FROM Account a", Account.class).getResultList();
        try (Stream<Account> all =
                manager.createQuery("SELECT a FROM Account a", Account.class).getResultStream()) {
            all.forEach(any -> account(manager, 2).balance++);
        }
        manager.createNativeQuery("UPDATE account SET balance = 5 WHERE id = 3").executeUpdate();
        manager.runWithConnection(connection -> assertThat(connection).isNotNull());
        manager.persist(new Account(4, "Di", 4));
        manager.close();
        assertThat(bank.pool().inUse()).isEqualTo(1);
        Narayana.commit();
        assertThat(bank.pool().inUse()).isZero();
        assertThat(bank.pool().mostInUse()).isEqualTo(1);
        assertThat(bank.seen(BALANCES)).containsExactly("1", "103", "5", "4");
    }

    @Test
    void aTransactionInWhichNothingIsAskedHasNone() throws Exception {
        JtaUnit bank = bank("Ada");
        long before = bank.pool().taken();
        Narayana.begin();
        bank.open().close();
        Narayana.commit();
        assertThat(bank.pool().taken()).isEqualTo(before);
    }

    // ---- outside of transactions

    @Test
    void readsWithoutATransactionKeepNothing() throws Exception {
        JtaUnit bank = bank("Ada", "Bo");
        EntityManager manager = bank.open();
        account(manager, 1);
        assertThat(bank.pool().inUse()).isZero();
        manager.createQuery("SELECT a FROM Account a", Account.class).getResultList();
        assertThat(bank.pool().inUse()).isZero();
        manager.runWithConnection(connection -> assertThat(connection).isNotNull());
        assertThat(bank.pool().inUse()).isZero();
        try (Stream<Account> all = manager.createQuery("SELECT a FROM Account a ORDER BY a.id", Account.class)
                .getResultStream()) {
            assertThat(all.map(any -> any.owner)).containsExactly("Ada", "Bo");
        }
        assertThat(bank.pool().inUse()).isZero();
        manager.close();
    }

    // ---- work in transactions of its own

    @Test
    void numbersOfATableAreTakenOutsideOfTheTransaction() throws Exception {
        JtaUnit shop = unit(Ticket.class);
        Narayana.begin();
        EntityManager manager = shop.open();
        Ticket first = new Ticket();
        manager.persist(first);
        assertThat(first.id).isEqualTo(1);
        manager.flush();
        assertThat(manager.isJoinedToTransaction()).isTrue();
        assertThat(shop.seen("SELECT sequence_next_hi_value FROM numbers"
                        .replace("sequence_next_hi_value", valueColumn(shop))))
                .containsExactly("5");
        Narayana.rollback();

        for (int i = 0; i < 6; i++) {
            shop.run(any -> any.persist(new Ticket()));
        }
        assertThat(shop.seen("SELECT id FROM ticket ORDER BY id")).containsExactly("2", "3", "4", "5", "6", "7");
        manager.close();
    }

    private static String valueColumn(JtaUnit shop) {
        return shop
                .seen("SELECT column_name FROM information_schema.columns WHERE lower(table_name) = 'numbers'")
                .stream()
                .filter(name -> !name.toLowerCase(java.util.Locale.ROOT).contains("name"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void numbersAreTakenWhileATransactionIsBeingCommitted() throws Exception {
        JtaUnit shop = unit(Ticket.class);
        Narayana.begin();
        EntityManager manager = shop.open();
        Ticket whole = new Ticket();
        manager.persist(whole);
        for (int i = 0; i < 9; i++) {
            whole.parts.add(new Ticket()); // is only found by the flush
        }
        manager.close();
        Narayana.commit();
        assertThat(shop.seen("SELECT id FROM ticket")).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    @Spec("7.004")
    void aSchemaIsWorkedOnOutsideOfTheTransaction() throws Exception {
        JtaUnit bank = bank("Ada");
        Narayana.begin();
        EntityManager manager = bank.open();
        bank.factory().getSchemaManager().truncate();
        assertThat(manager.isJoinedToTransaction()).isTrue();
        manager.persist(new Account(2, "Bo", 1));
        manager.close();
        Narayana.rollback();
        assertThat(bank.seen(OWNERS)).isEmpty();
    }

    @Test
    void withoutTheManagerNothingIsSuspended() throws Exception {
        JtaUnit shop = unit(JtaUnit.without("aludel.jta.transaction-manager"), Ticket.class);
        Narayana.begin();
        try (EntityManager manager = shop.open()) {
            assertThatThrownBy(() -> manager.persist(new Ticket()))
                    .isInstanceOf(PersistenceException.class)
                    .hasMessageStartingWith("[ALU-4218]")
                    .hasMessageContaining("aludel.jta.transaction-manager");
        }
        Narayana.rollback();
        try (EntityManager manager = shop.open()) {
            Ticket ticket = new Ticket();
            manager.persist(ticket);
            assertThat(ticket.id).isEqualTo(1);
        }
    }

    @Test
    void theManagerOfAContainerIsFoundByItsName() throws Exception {
        System.setProperty(Context.INITIAL_CONTEXT_FACTORY, Names.class.getName());
        Names.BOUND.put("java:jboss/TransactionManager", Narayana.manager());
        Names.BOUND.put("java:jboss/TransactionSynchronizationRegistry", Narayana.registry());
        try {
            JtaUnit shop = unit(JtaUnit.without("aludel.jta.transaction-manager", "aludel.jta.registry"), Ticket.class);
            shop.run(manager -> manager.persist(new Ticket()));
            shop.factory().runInTransaction(manager -> manager.persist(new Ticket()));
            assertThat(shop.seen("SELECT id FROM ticket ORDER BY id")).containsExactly("1", "2");
        } finally {
            System.clearProperty(Context.INITIAL_CONTEXT_FACTORY);
            Names.BOUND.clear();
        }
    }

    @Test
    void anotherDataSourceNeedsNoManager() throws Exception {
        try (FreshDatabase other = database().freshDatabase()) {
            JtaUnit shop = unit(
                    configuration -> JtaUnit.without("aludel.jta.transaction-manager")
                            .apply(configuration)
                            .property("jakarta.persistence.nonJtaDataSource", other.dataSource()),
                    Ticket.class);
            Narayana.begin();
            try (EntityManager manager = shop.open()) {
                manager.persist(new Ticket()); // the schema was made in the other database
                assertThat(shop.pool().inUse()).isZero();
            }
            Narayana.rollback();
        }
    }
}
