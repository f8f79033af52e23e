package org.aludel.provider.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.aludel.core.engine.Engine;
import org.aludel.core.engine.EngineListener;
import org.aludel.core.engine.ExecutionEvent;
import org.aludel.provider.Spec;
import org.aludel.provider.fixture.Units;
import org.aludel.provider.manager.Shop.Customer;
import org.aludel.provider.manager.Shop.Purchase;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Results that are read as a stream asks for them. */
@ParameterizedClass
@EnumSource(names = {"H2", "POSTGRESQL", "SQLITE", "HSQLDB"})
@NullUnmarked // entities and what was not found
class StreamTest {

    private static final int CUSTOMERS = 1000;

    @Parameter
    private TestDatabase database;

    private Units units;

    @BeforeEach
    void open() {
        units = new Units(database, Shop.CLASSES);
        units.run(manager -> {
            for (int i = 0; i < CUSTOMERS; i++) {
                Customer customer = new Customer(name(i), "Oslo");
                customer.buy("A-" + i).add("Pen", i);
                manager.persist(customer);
            }
        });
        units.statements();
    }

    @AfterEach
    void close() {
        units.close();
    }

    private static String name(int i) {
        return "Customer " + (10_000 + i);
    }

    private static TypedQuery<Customer> customers(EntityManager manager) {
        return manager.createQuery("SELECT c FROM Customer c ORDER BY c.name", Customer.class);
    }

    @Test
    @Spec("3.148")
    void aStreamHasTheResultsOfTheList() {
        units.run(manager -> {
            List<Customer> list = customers(manager).getResultList();
            try (Stream<Customer> stream = customers(manager).getResultStream()) {
                assertThat(stream).hasSize(CUSTOMERS).containsExactlyElementsOf(list);
            }
            assertThat(customers(manager).setFirstResult(3).setMaxResults(2).getResultStream())
                    .extracting(customer -> customer.name)
                    .containsExactly(name(3), name(4));
            assertThat(customers(manager).setMaxResults(0).getResultStream()).isEmpty();
        });
    }

    @Test
    void aStreamThatIsClosedEarlyFreesTheConnection() {
        units.run(manager -> {
            try (Stream<Customer> stream = customers(manager).getResultStream()) {
                assertThat(stream.limit(3)).hasSize(3);
            }
            assertThat(manager.createQuery("SELECT COUNT(c) FROM Customer c", Long.class)
                            .getSingleResult())
                    .isEqualTo(CUSTOMERS);
        });
    }

    @Test
    void otherStatementsRunWhileAStreamIsRead() {
        units.run(manager -> {
            try (Stream<Customer> stream = customers(manager).getResultStream()) {
                List<String> seen = stream.map(customer -> {
                            customer.address = new Shop.Address("Quay", "Bergen");
                            manager.flush();
                            return customer.purchases.get(0).number;
                        })
                        .limit(200)
                        .toList();
                assertThat(seen).hasSize(200).startsWith("A-0").endsWith("A-199");
            }
        });
        units.run(manager -> assertThat(manager.createQuery(
                                "SELECT COUNT(c) FROM Customer c WHERE c.address.city = 'Bergen'", Long.class)
                        .getSingleResult())
                .isEqualTo(200));
    }

    @Test
    void twoStreamsAreReadAtOnce() {
        units.run(manager -> {
            try (Stream<Customer> first = customers(manager).getResultStream();
                    Stream<Customer> second = customers(manager).getResultStream()) {
                Iterator<Customer> others = second.iterator();
                assertThat(first)
                        .allSatisfy(customer -> assertThat(others.next()).isSameAs(customer));
                assertThat(others).isExhausted();
            }
        });
    }

    @Test
    void aStreamNeedsNoTransaction() {
        try (EntityManager manager = units.open();
                Stream<Customer> stream = customers(manager).getResultStream()) {
            assertThat(stream.filter(customer -> customer.purchases.size() == 1).limit(300))
                    .hasSize(300);
        }
    }

    @Test
    void aStreamEndsWithItsTransaction() {
        try (EntityManager manager = units.open()) {
            manager.getTransaction().begin();
            Iterator<Customer> customers = customers(manager).getResultStream().iterator();
            customers.next();
            manager.getTransaction().commit();

            assertThatIllegalStateException().isThrownBy(customers::next).withMessageContaining("ALU-4324");
        }
    }

    @Test
    void aStreamEndsWithItsEntityManager() {
        EntityManager manager = units.open();
        Iterator<Customer> customers = customers(manager).getResultStream().iterator();
        customers.next();
        manager.close();

        assertThatIllegalStateException().isThrownBy(customers::next).withMessageContaining("ALU-4318");
        units.run(other ->
                assertThat(customers(other).setMaxResults(1).getResultList()).hasSize(1));
    }

    @Test
    void rowsOfSqlAreStreamedToo() {
        units.run(manager -> {
            try (Stream<?> stream = manager.createNativeQuery("SELECT name FROM Customer ORDER BY name")
                    .setFirstResult(1)
                    .getResultStream()) {
                assertThat(stream.limit(2)).map(Object.class::cast).containsExactly(name(1), name(2));
            }
        });
    }

    @Test
    void theRowsOfAStreamStayInTheDatabaseUntilTheyAreWanted() {
        RowsRead read = new RowsRead();
        units.factory().unwrap(Engine.class).events().add(read);
        units.run(manager -> {
            try (Stream<Purchase> stream = manager.createQuery("SELECT p FROM Purchase p ORDER BY p.id", Purchase.class)
                    .getResultStream()) {
                assertThat(stream.limit(1)).hasSize(1);
            }
        });
        assertThat(read.rows).containsOnly(-1L);
    }

    /** How many rows the results had when they came; -1 where they were still to be read. */
    private static final class RowsRead implements EngineListener {

        private final List<Long> rows = new ArrayList<>();

        @Override
        public void afterExecute(ExecutionEvent execution, Duration duration, long rowCount) {
            rows.add(rowCount);
        }
    }
}
