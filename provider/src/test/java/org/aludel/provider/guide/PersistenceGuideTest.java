package org.aludel.provider.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.Audit;
import com.acme.Auditing;
import com.acme.Note;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.persistence.criteria.CriteriaQuery;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.aludel.orm.ReadOnlyMode;
import org.aludel.orm.Savepoint;
import org.aludel.orm.Session;
import org.aludel.provider.fixture.Streams;
import org.aludel.provider.fixture.Units;
import org.aludel.testing.databases.TestDatabase;
import org.junit.jupiter.api.Test;

/** The samples of {@code docs/guide/persistence.md}, run; {@link GuideTest} checks that the page shows them as they are here. */
class PersistenceGuideTest {

    @Entity(name = "Order")
    @Table(name = "an_order")
    static class Order {
        @Id
        int id;

        private String note;

        String note() {
            return note;
        }

        void note(String text) {
            note = text;
        }
    }

    @Entity
    @Cacheable
    static class Rate {
        @Id
        String currency;

        @Version
        int version;
    }

    @Entity
    static class Invoice {
        @Id
        int id;

        String state;
        int total;
    }

    @Entity
    static class UniqueNote {
        @Id
        @GeneratedValue
        Long id;

        @Column(unique = true)
        String text;

        UniqueNote() {}

        UniqueNote(String text) {
            this.text = text;
        }
    }

    @Entity
    @EntityListeners(Auditing.class)
    static class Audited {
        @Id
        int id;

        int total;
    }

    /** What is returned of an invoice. */
    public record Bill(int id, int total) {}

    @Entity
    static class Paper {
        @Id
        int id;

        @Column(columnDefinition = "oid")
        private byte[] scan;
    }

    @Test
    void aUnitOfAProgram() {
        EntityManagerFactory factory = new PersistenceConfiguration("notes")
                .provider("org.aludel.AludelPersistenceProvider")
                .managedClass(Note.class)
                .property(PersistenceConfiguration.JDBC_URL, "jdbc:h2:mem:notes")
                .property(PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION, "create")
                .createEntityManagerFactory();

        factory.runInTransaction(manager -> manager.persist(new Note("Buy ink")));

        List<String> texts = factory.callInTransaction(
                manager -> manager.createQuery("select n.text from Note n where n.text like :text", String.class)
                        .setParameter("text", "Buy%")
                        .getResultList());

        assertThat(texts).containsExactly("Buy ink");
        factory.close();
    }

    @Test
    void criteriaInStreams() throws IOException, ClassNotFoundException {
        try (Units units = new Units(TestDatabase.H2, Note.class);
                EntityManager manager = units.open()) {
            units.run(other -> other.persist(new Note("Buy ink")));
            CriteriaQuery<Note> made = manager.getCriteriaBuilder().createQuery(Note.class);
            made.from(Note.class);
            InputStream stream = new ByteArrayInputStream(Streams.written(made));
            List<?> found;

            ObjectInputFilter filter = ObjectInputFilter.Config.createFilter(
                    "org.aludel.provider.criteria.**;org.aludel.provider.metamodel.*;org.aludel.core.sql.*;org.aludel.jpql.syntax.*;"
                            + "jakarta.persistence.*;jakarta.persistence.criteria.*;"
                            + "java.lang.*;java.util.*;java.math.*;java.time.*;java.sql.*;com.acme.*;!*");
            try (ObjectInputStream in = new ObjectInputStream(stream)) {
                in.setObjectInputFilter(filter);
                CriteriaQuery<?> query = (CriteriaQuery<?>) in.readObject();
                found = manager.createQuery(query).getResultList();
            }

            assertThat(found).hasSize(1);
        }
    }

    @Test
    void savepoints() {
        try (Units units = new Units(TestDatabase.H2, UniqueNote.class);
                EntityManager manager = units.open()) {
            List<String> refused = new ArrayList<>();
            Session session = manager.unwrap(Session.class);
            manager.getTransaction().begin();
            for (String text : List.of("Buy ink", "Buy ink", "Buy paper")) {
                try (Savepoint each = session.savepoint()) {
                    manager.persist(new UniqueNote(text));
                    each.release();
                } catch (PersistenceException duplicate) {
                    refused.add(text);
                }
            }
            manager.getTransaction().commit();

            assertThat(refused).containsExactly("Buy ink");
            assertThat(units.list("select n.text from UniqueNote n order by n.text", String.class))
                    .containsExactly("Buy ink", "Buy paper");
        }
    }

    @Test
    void readOnlyLoads() {
        try (Units units = new Units(TestDatabase.H2, Order.class)) {
            units.run(manager -> {
                for (int i = 1; i <= 2; i++) {
                    Order order = new Order();
                    order.id = i;
                    manager.persist(order);
                }
            });
            units.run(manager -> {
                List<Order> orders = manager.createQuery("SELECT o FROM Order o", Order.class)
                        .setHint("aludel.read-only", true)
                        .getResultList();
                Order order = manager.find(Order.class, 1, ReadOnlyMode.READ_ONLY);

                assertThat(orders).contains(order);
                orders.forEach(each -> each.note("Lost"));
                assertThat(order.note()).isEqualTo("Lost");

                Session session = manager.unwrap(Session.class);
                session.makeWritable(order); // refreshes it: what was changed before is gone
                order.note("Paid");
                session.makeReadOnly(orders.get(1)); // what was not written is not written any more
            });
            assertThat(units.list("select o.note from Order o order by o.id", String.class))
                    .containsExactly("Paid", null);
        }
    }

    @Test
    void injection() {
        try (SeContainer cdi = SeContainerInitializer.newInstance()
                        .disableDiscovery()
                        .addBeanClasses(Audit.class)
                        .initialize();
                Units units = new Units(TestDatabase.H2, Audited.class)) {
            units.run(manager -> manager.persist(new Audited()));
            units.run(manager -> manager.find(Audited.class, 0).total = 7);
            assertThat(cdi.select(Audit.class).get().changed()).containsExactly(Audited.class);
        }
    }

    @Test
    void streams() {
        try (Units units = new Units(TestDatabase.H2, Order.class)) {
            units.run(manager -> {
                for (int i = 1; i <= 100; i++) {
                    Order order = new Order();
                    order.id = i;
                    manager.persist(order);
                }
            });
            List<Order> report = new ArrayList<>();
            units.run(manager -> {
                try (Stream<Order> orders = manager.createQuery("SELECT o FROM Order o ORDER BY o.id", Order.class)
                        .getResultStream()) {
                    orders.forEach(report::add);
                }
            });
            assertThat(report).extracting(order -> order.id).hasSize(100).isSorted();
        }
    }

    @Test
    void changesThatReturnRows() {
        try (Units units = new Units(TestDatabase.H2, Invoice.class)) {
            units.run(manager -> {
                Invoice invoice = new Invoice();
                invoice.id = 7;
                invoice.state = "NEW";
                invoice.total = 80;
                manager.persist(invoice);
            });
            units.run(manager -> {
                List<Bill> due = manager.createQuery(
                                "UPDATE Invoice i SET i.state = 'DUE' WHERE i.state = :state RETURNING i.id, i.total",
                                Bill.class)
                        .setParameter("state", "NEW")
                        .getResultList();
                assertThat(due).containsExactly(new Bill(7, 80));
            });
        }
    }

    @Test
    void theSharedCache() {
        try (Units units = new Units(
                TestDatabase.H2,
                configuration -> configuration.sharedCacheMode(SharedCacheMode.ENABLE_SELECTIVE),
                Rate.class)) {
            units.run(manager -> {
                Rate rate = new Rate();
                rate.currency = "EUR";
                manager.persist(rate);
            });
            units.factory().getCache().evictAll();
            units.run(manager -> {
                manager.setCacheStoreMode(CacheStoreMode.BYPASS); // an import
                Rate rate = manager.find(Rate.class, "EUR", CacheRetrieveMode.BYPASS, CacheStoreMode.REFRESH);
                assertThat(rate).isNotNull();
            });
            assertThat(units.factory().getCache().contains(Rate.class, "EUR")).isTrue();
        }
    }

    @Test
    void largeObjectsOfPostgres() {
        try (Units units = new Units(TestDatabase.POSTGRESQL, Paper.class)) {
            units.run(manager -> {
                Paper paper = new Paper();
                paper.id = 1;
                paper.scan = new byte[] {1, 2, 3};
                manager.persist(paper);
            });
            byte[] scan = units.call(manager -> manager.find(Paper.class, 1).scan);
            assertThat(scan).containsExactly(1, 2, 3);
            Object column = units.call(manager -> manager.createNativeQuery("select pg_typeof(scan)::text from paper")
                    .getSingleResult());
            assertThat(column).isEqualTo("oid");
        }
    }
}
