package org.aludel.provider.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockScope;
import jakarta.persistence.Query;
import jakarta.persistence.Timeout;
import jakarta.persistence.TransactionRequiredException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.aludel.provider.Spec;
import org.aludel.provider.fixture.Units;
import org.aludel.provider.manager.Shop.Customer;
import org.aludel.provider.manager.Shop.Purchase;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What entity managers do besides the work of persistence contexts. */
@NullUnmarked // entities and what was not found
class EntityManagerTest {

    private Units units;
    private Long ann;

    @BeforeEach
    void open() {
        units = new Units(TestDatabase.H2, Shop.CLASSES);
        ann = units.call(manager -> {
            Customer customer = new Customer("Ann", "Oslo");
            customer.buy("A-1").add("Pen", 3);
            customer.tags.add("new");
            manager.persist(customer);
            return customer.getId();
        });
        units.statements();
    }

    @AfterEach
    void close() {
        units.close();
    }

    // ---- open and closed

    @Test
    @Spec("7.013")
    void cannotBeUsedWhenItIsClosed() {
        EntityManager manager = units.open();
        manager.close();

        assertThat(manager.isOpen()).isFalse();
        List<Runnable> uses = List.of(
                manager::close,
                manager::clear,
                manager::flush,
                manager::getFlushMode,
                manager::getDelegate,
                manager::getEntityManagerFactory,
                manager::getMetamodel,
                manager::getCriteriaBuilder,
                manager::joinTransaction,
                manager::isJoinedToTransaction,
                () -> manager.find(Customer.class, ann),
                () -> manager.createQuery("from Customer"),
                () -> manager.createNamedQuery("Customer.names"),
                () -> manager.createNativeQuery("select 1"),
                () -> manager.createEntityGraph(Customer.class));
        assertThat(uses)
                .allSatisfy(use ->
                        assertThatIllegalStateException().isThrownBy(use::run).withMessageContaining("ALU-4318"));
    }

    @Test
    @Spec("7.003")
    void isClosedWithItsFactory() {
        EntityManager manager = units.open();
        units.factory().close();

        assertThat(manager.isOpen()).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> manager.find(Customer.class, ann));
    }

    @Test
    @Spec("7.013")
    void endsItsTransactionWhenItIsClosed() {
        EntityManager manager = units.open();
        manager.getTransaction().begin();
        manager.persist(new Customer("Bob", "Rome"));
        manager.close();

        assertThat(manager.getProperties()).isEmpty();
        manager.getTransaction().commit();
        units.run(other -> assertThat(other.createQuery("select c.name from Customer c order by c.name", String.class)
                        .getResultList())
                .containsExactly("Ann", "Bob"));
    }

    @Test
    @Spec({"3.151", "3.177"})
    void marksItsTransactionWhenItIsUsedAfterItsEnd() {
        EntityManager manager = units.open();
        manager.getTransaction().begin();
        Query query = manager.createQuery("from Customer");
        manager.close();

        assertThatIllegalStateException().isThrownBy(query::getParameters);
        assertThat(manager.getTransaction().getRollbackOnly()).isFalse();
        assertThatIllegalStateException().isThrownBy(manager::getCriteriaBuilder);
        assertThat(manager.getTransaction().getRollbackOnly()).isTrue();
        manager.getTransaction().rollback();
    }

    // ---- options

    @Test
    @Spec("3.059")
    void findsWithOptions() {
        units.run(manager -> {
            Customer customer = manager.find(
                    Customer.class,
                    ann,
                    LockModeType.PESSIMISTIC_WRITE,
                    PessimisticLockScope.NORMAL,
                    Timeout.milliseconds(500),
                    CacheRetrieveMode.BYPASS,
                    CacheStoreMode.REFRESH);

            assertThat(manager.getLockMode(customer)).isEqualTo(LockModeType.PESSIMISTIC_WRITE);
        });
    }

    @Test
    @Spec({"3.059", "3.092"})
    void findsWithProperties() {
        units.run(manager -> {
            Customer customer = manager.find(
                    Customer.class,
                    ann,
                    LockModeType.PESSIMISTIC_WRITE,
                    Map.of("jakarta.persistence.lock.timeout", "0", "com.acme.whatever", 1));

            assertThat(manager.getLockMode(customer)).isEqualTo(LockModeType.PESSIMISTIC_WRITE);
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> manager.find(Customer.class, ann, Map.of("jakarta.persistence.lock.timeout", "soon")))
                    .withMessageContaining("ALU-4402");
        });
    }

    @Test
    @Spec("3.003")
    void needsATransactionForLocks() {
        try (EntityManager manager = units.open()) {
            Customer customer = manager.find(Customer.class, ann);

            assertThatThrownBy(() -> manager.find(Customer.class, ann, LockModeType.PESSIMISTIC_READ))
                    .isInstanceOf(TransactionRequiredException.class);
            assertThatThrownBy(() -> manager.lock(customer, LockModeType.OPTIMISTIC))
                    .isInstanceOf(TransactionRequiredException.class);
            assertThatThrownBy(() -> manager.refresh(customer, LockModeType.PESSIMISTIC_WRITE))
                    .isInstanceOf(TransactionRequiredException.class);
            assertThatThrownBy(() -> manager.createQuery("from Customer")
                            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                            .getResultList())
                    .isInstanceOf(TransactionRequiredException.class);
        }
    }

    // ---- references

    @Test
    @Spec("3.062")
    void refersToWhatADetachedInstanceStandsFor() {
        Customer detached = units.call(manager -> manager.find(Customer.class, ann));
        units.run(manager -> {
            Customer reference = manager.getReference(detached);

            assertThat(reference).isNotSameAs(detached);
            assertThat(reference.getName()).isEqualTo("Ann");
            assertThat(manager.getReference(reference)).isSameAs(reference);
            Customer created = new Customer("Bob", "Rome");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> manager.getReference(created))
                    .withMessageContaining("ALU-4319");
            manager.remove(reference);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> manager.getReference(reference))
                    .withMessageContaining("ALU-4319");
            assertThatIllegalArgumentException().isThrownBy(() -> manager.getReference("Ann"));
        });
    }

    @Test
    @Spec("3.061")
    void tellsWhenThereIsNothingBehindAReference() {
        try (EntityManager manager = units.open()) {
            Customer nobody = manager.getReference(Customer.class, 4711L);

            assertThatThrownBy(nobody::getName).isInstanceOf(EntityNotFoundException.class);
        }
    }

    // ---- modes and properties

    @Test
    @Spec({"3.010", "3.064"})
    void keepsModesAndProperties() {
        try (EntityManager manager = units.factory().createEntityManager(Map.of("com.acme.colour", "red"))) {
            assertThat(manager.getFlushMode()).isEqualTo(FlushModeType.AUTO);
            assertThat(manager.getCacheRetrieveMode()).isEqualTo(CacheRetrieveMode.USE);
            assertThat(manager.getCacheStoreMode()).isEqualTo(CacheStoreMode.USE);

            manager.setFlushMode(FlushModeType.COMMIT);
            manager.setCacheRetrieveMode(CacheRetrieveMode.BYPASS);
            manager.setCacheStoreMode(CacheStoreMode.REFRESH);
            manager.setProperty("com.acme.size", 7);

            assertThat(manager.getFlushMode()).isEqualTo(FlushModeType.COMMIT);
            assertThat(manager.getCacheRetrieveMode()).isEqualTo(CacheRetrieveMode.BYPASS);
            assertThat(manager.getCacheStoreMode()).isEqualTo(CacheStoreMode.REFRESH);
            assertThat(manager.getProperties())
                    .containsEntry("com.acme.colour", "red")
                    .containsEntry("com.acme.size", 7);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> manager.setProperty("jakarta.persistence.cache.storeMode", "SOMETIMES"))
                    .withMessageContaining("ALU-4402");
        }
    }

    // ---- failures

    @Test
    @Spec({"3.006", "3.151"})
    void marksTheTransactionWhenAQueryCannotBeMade() {
        List<Consumer<EntityManager>> mistakes = List.of(
                manager -> manager.createQuery("select nothing"),
                manager -> manager.createQuery("from Customer", Purchase.class),
                manager -> manager.createNamedQuery("none"),
                manager -> manager.createNativeQuery("select ?0"),
                manager -> manager.createNamedStoredProcedureQuery("none"));
        for (Consumer<EntityManager> mistake : mistakes) {
            try (EntityManager manager = units.open()) {
                manager.getTransaction().begin();
                assertThatIllegalArgumentException().isThrownBy(() -> mistake.accept(manager));
                assertThat(manager.getTransaction().getRollbackOnly()).isTrue();
                manager.getTransaction().rollback();
            }
        }
    }

    // ---- connections

    @Test
    @Spec("3.065")
    void lendsTheConnectionOfTheTransaction() {
        units.run(manager -> {
            manager.persist(new Customer("Bob", "Rome"));
            manager.flush();

            int count = manager.<Connection, Integer>callWithConnection(connection -> {
                try (Statement statement = connection.createStatement();
                        ResultSet rows = statement.executeQuery("select count(*) from customer")) {
                    rows.next();
                    return rows.getInt(1);
                }
            });
            assertThat(count).isEqualTo(2);
        });
    }

    @Test
    @Spec("3.065")
    void wrapsWhatGoesWrongWithAConnection() {
        try (EntityManager manager = units.open()) {
            manager.getTransaction().begin();

            assertThatThrownBy(() -> manager.<Connection>runWithConnection(connection -> {
                        throw new SQLException("no");
                    }))
                    .isInstanceOf(PersistenceException.class)
                    .hasMessageContaining("ALU-4405")
                    .hasRootCauseMessage("no");
            assertThat(manager.getTransaction().getRollbackOnly()).isTrue();
            manager.getTransaction().rollback();
        }
    }

    // ---- what is behind it

    @Test
    @Spec("3.066")
    void unwrapsWhatIsBehindIt() {
        try (EntityManager manager = units.open()) {
            assertThat(manager.unwrap(EntityManager.class)).isSameAs(manager);
            assertThat(manager.getDelegate()).isNotNull();
            assertThat(manager.getEntityManagerFactory()).isSameAs(units.factory());
            assertThatThrownBy(() -> manager.unwrap(Thread.class)).isInstanceOf(PersistenceException.class);
        }
    }

    // ---- extended persistence contexts

    @Test
    @Spec({"3.068", "3.070"})
    void keepsEntitiesManagedAfterACommit() {
        try (EntityManager manager = units.open()) {
            manager.getTransaction().begin();
            Customer customer = manager.find(Customer.class, ann);
            manager.getTransaction().commit();

            assertThat(manager.contains(customer)).isTrue();
            customer.name = "Anna";
            manager.getTransaction().begin();
            manager.getTransaction().commit();
        }
        assertThat(nameOf(ann)).isEqualTo("Anna");
    }

    @Test
    @Spec("3.042")
    void losesChangesWhenItIsCleared() {
        units.run(manager -> {
            Customer customer = manager.find(Customer.class, ann);
            customer.name = "Anna";
            manager.clear();
            assertThat(manager.contains(customer)).isFalse();
        });
        assertThat(nameOf(ann)).isEqualTo("Ann");
    }

    @Test
    void walksLazyCollections() {
        units.run(manager -> {
            Customer customer = manager.find(Customer.class, ann);
            Purchase purchase = customer.purchases.get(0);
            assertThat(purchase.number).isEqualTo("A-1");
            assertThat(purchase.lines).hasSize(1);
        });
        assertThat(units.statements()).hasSize(3);
    }

    private String nameOf(Long id) {
        return units.call(manager -> manager.find(Customer.class, id).getName());
    }
}
