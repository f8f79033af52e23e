package org.aludel.provider.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.Query;
import jakarta.persistence.SynchronizationType;
import jakarta.persistence.TypedQueryReference;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import org.aludel.provider.Spec;
import org.aludel.provider.fixture.Units;
import org.aludel.provider.manager.Shop.Customer;
import org.aludel.testing.databases.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a factory of entity managers is, and does. */
class EntityManagerFactoryTest {

    private static Units units(TestDatabase kind) {
        return new Units(kind, unit -> unit.property("jakarta.persistence.jdbc.password", "secret"), Shop.CLASSES);
    }

    @Test
    @Spec("7.004")
    void tellsWhatItIs() {
        try (Units units = units(TestDatabase.H2)) {
            EntityManagerFactory factory = units.factory();

            assertThat(factory.getName()).isEqualTo("shop");
            assertThat(factory.getTransactionType()).isEqualTo(PersistenceUnitTransactionType.RESOURCE_LOCAL);
            assertThat(factory.isOpen()).isTrue();
            assertThat(factory.getProperties())
                    .containsEntry("jakarta.persistence.schema-generation.database.action", "create")
                    .doesNotContainKey("jakarta.persistence.jdbc.password");
            assertThat(factory.getMetamodel().entity(Customer.class).getName()).isEqualTo("Customer");
        }
    }

    @Test
    void hasNothingInItsCacheUnlessItIsSwitchedOn() {
        try (Units units = units(TestDatabase.H2)) {
            Customer ann = new Customer("Ann", "Oslo");
            units.run(manager -> manager.persist(ann));

            units.factory().getCache().evict(Customer.class, ann.getId());
            units.factory().getCache().evictAll();
            assertThat(units.factory().getCache().contains(Customer.class, ann.getId()))
                    .isFalse();
        }
    }

    @Test
    @Spec("7.003")
    void cannotBeUsedWhenItIsClosed() {
        try (Units units = units(TestDatabase.H2)) {
            EntityManagerFactory factory = units.factory();
            factory.close();

            assertThat(factory.isOpen()).isFalse();
            List<Runnable> uses = List.of(
                    factory::close,
                    factory::createEntityManager,
                    factory::getMetamodel,
                    factory::getCriteriaBuilder,
                    factory::getCache,
                    factory::getProperties,
                    factory::getPersistenceUnitUtil,
                    factory::getSchemaManager);
            assertThat(uses)
                    .allSatisfy(use -> assertThatIllegalStateException()
                            .isThrownBy(use::run)
                            .withMessageContaining("ALU-4401")
                            .withMessageContaining("'shop'"));
        }
    }

    /** Most read a little and are closed: what they do not use is not made. There were 2.6 kB once. */
    @Test
    void makesEntityManagersOfLittle() {
        try (Units units = units(TestDatabase.H2)) {
            EntityManagerFactory factory = units.factory();
            factory.createEntityManager().close();
            ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();

            long before = thread.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 1000; i++) {
                factory.createEntityManager().close();
            }
            assertThat((thread.getCurrentThreadAllocatedBytes() - before) / 1000)
                    .isLessThan(1600);
        }
    }

    @Test
    @Spec("7.002")
    void synchronizesNothingWithoutJta() {
        try (Units units = units(TestDatabase.H2)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> units.factory().createEntityManager(SynchronizationType.UNSYNCHRONIZED))
                    .withMessageContaining("ALU-4404");
        }
    }

    @Test
    @Spec("7.004")
    void unwrapsWhatIsBehindIt() {
        try (Units units = units(TestDatabase.H2)) {
            assertThat(units.factory().unwrap(EntityManagerFactory.class)).isSameAs(units.factory());
            assertThatThrownBy(() -> units.factory().unwrap(Runnable.class))
                    .isInstanceOf(PersistenceException.class)
                    .hasMessageContaining("ALU-4400");
        }
    }

    // ---- work in transactions

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec("7.010")
    void commitsWhatWorkDoes(TestDatabase kind) {
        try (Units units = units(kind)) {
            Long id = units.factory().callInTransaction(manager -> {
                Customer ann = new Customer("Ann", "Oslo");
                manager.persist(ann);
                return ann.getId();
            });

            assertThat(nameOf(units, id)).isEqualTo("Ann");
        }
    }

    @Test
    @Spec("7.010")
    void rollsBackWhatFails() {
        try (Units units = units(TestDatabase.H2)) {
            assertThatThrownBy(() -> units.factory().runInTransaction(manager -> {
                        manager.persist(new Customer("Ann", "Oslo"));
                        manager.flush();
                        throw new IllegalArgumentException("no");
                    }))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("no");
            units.run(manager -> assertThat(
                            manager.createQuery("from Customer", Customer.class).getResultList())
                    .isEmpty());
        }
    }

    @Test
    void rollsBackWhatIsMarked() {
        try (Units units = units(TestDatabase.H2)) {
            EntityManager[] used = new EntityManager[1];
            units.factory().runInTransaction(manager -> {
                used[0] = manager;
                manager.persist(new Customer("Ann", "Oslo"));
                manager.getTransaction().setRollbackOnly();
            });

            assertThat(used[0].isOpen()).isFalse();
            units.run(manager -> assertThat(
                            manager.createQuery("from Customer", Customer.class).getResultList())
                    .isEmpty());
        }
    }

    // ---- queries with names

    @Test
    @Spec({"3.161", "3.162"})
    void keepsAQueryUnderAName() {
        try (Units units = units(TestDatabase.H2)) {
            units.run(manager -> {
                manager.persist(new Customer("Ann", "Oslo"));
                manager.persist(new Customer("Bob", "Oslo"));
                Query query = manager.createQuery("select c from Customer c where c.name like :name order by c.name");
                query.setMaxResults(1).setParameter("name", "B%");
                units.factory().addNamedQuery("like", query);
                query.setMaxResults(7);
            });

            units.run(manager -> {
                Query query = manager.createNamedQuery("like");
                assertThat(query.getMaxResults()).isEqualTo(1);
                assertThat(query.isBound(query.getParameter("name"))).isFalse();
                assertThat(query.setParameter("name", "%").getSingleResult()).isInstanceOf(Customer.class);
            });
        }
    }

    @Test
    @Spec("3.162")
    void listsQueriesByTheClassOfTheirResults() {
        try (Units units = units(TestDatabase.H2)) {
            Map<String, TypedQueryReference<String>> ofTexts = units.factory().getNamedQueries(String.class);

            assertThat(ofTexts.keySet()).containsExactly("Customer.names");
            TypedQueryReference<String> names = ofTexts.get("Customer.names");
            assertThat(names.getName()).isEqualTo("Customer.names");
            assertThat(names.getHints()).containsEntry("jakarta.persistence.query.timeout", "5000");
            assertThat(units.factory().getNamedQueries(Object.class).keySet())
                    .containsExactlyInAnyOrder("Customer.names", "Customer.byCity");
            units.run(manager -> {
                manager.persist(new Customer("Ann", "Oslo"));
                assertThat(manager.createQuery(names).getResultList()).containsExactly("Ann");
            });
        }
    }

    @Test
    @Spec("3.162")
    void proposesTheNearestName() {
        try (Units units = units(TestDatabase.H2);
                EntityManager manager = units.open()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> manager.createNamedQuery("Customer.byTown"))
                    .withMessageContaining("ALU-4403")
                    .withMessageContaining("Did you mean 'Customer.byCity'?");
        }
    }

    private static String nameOf(Units units, Long id) {
        return units.call(manager -> manager.find(Customer.class, id).getName());
    }
}
