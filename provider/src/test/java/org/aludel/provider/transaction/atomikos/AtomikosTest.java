package org.aludel.provider.transaction.atomikos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atomikos.icatch.config.Configuration;
import com.atomikos.icatch.jta.TransactionSynchronizationRegistryImp;
import com.atomikos.icatch.jta.UserTransactionManager;
import com.atomikos.jdbc.AtomikosDataSourceBean;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.aludel.AludelPersistenceProvider;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another transaction manager than Narayana, with a pool of its own: Atomikos. */
class AtomikosTest {

    private static final Logger LOG = Logger.getLogger("com.atomikos"); // is forgotten if nobody holds it

    @TempDir
    static Path folder;

    private static UserTransactionManager manager;

    private AtomikosDataSourceBean pool;
    private EntityManagerFactory factory;

    @Entity(name = "Parcel")
    @NullUnmarked
    static class Parcel {
        @Id
        @GeneratedValue(strategy = GenerationType.TABLE)
        Long id;

        String receiver;

        Parcel() {}

        Parcel(String receiver) {
            this.receiver = receiver;
        }
    }

    @BeforeAll
    static void start() throws Exception {
        LOG.setLevel(Level.OFF);
        Properties settings = new Properties();
        settings.setProperty("com.atomikos.icatch.log_base_dir", folder.toString());
        settings.setProperty("com.atomikos.icatch.registered", "true"); // it would tell what it is, at length
        System.getProperties().putAll(settings);
        manager = new UserTransactionManager();
        try {
            manager.init();
        } finally {
            settings.keySet().forEach(System.getProperties()::remove);
        }
    }

    @AfterAll
    static void stop() {
        manager.close();
        Configuration.shutdown(true);
    }

    @BeforeEach
    void open() throws Exception {
        pool = new AtomikosDataSourceBean();
        pool.setUniqueResourceName("parcels");
        pool.setXaDataSourceClassName(JdbcDataSource.class.getName());
        Properties database = new Properties();
        database.setProperty("URL", "jdbc:h2:mem:atomikos;DB_CLOSE_DELAY=-1");
        pool.setXaProperties(database);
        pool.setMaxPoolSize(2);
        factory = new PersistenceConfiguration("parcels")
                .provider(AludelPersistenceProvider.class.getName())
                .managedClass(Parcel.class)
                .transactionType(PersistenceUnitTransactionType.JTA)
                .property("jakarta.persistence.jtaDataSource", pool)
                .property("aludel.jta.registry", new TransactionSynchronizationRegistryImp())
                .property("aludel.jta.transaction-manager", manager)
                .property("jakarta.persistence.schema-generation.database.action", "drop-and-create")
                .createEntityManagerFactory();
    }

    @AfterEach
    void close() throws Exception {
        assertThat(manager.getStatus()).isEqualTo(Status.STATUS_NO_TRANSACTION);
        assertThat(pool.poolAvailableSize()).as("connections that are free").isEqualTo(pool.poolTotalSize());
        factory.close();
        pool.close();
    }

    private List<String> receivers() {
        try (EntityManager parcels = factory.createEntityManager()) {
            return parcels.createQuery("select p.receiver from Parcel p order by p.id", String.class)
                    .getResultList();
        }
    }

    @Test
    void aCommitWrites() throws Exception {
        manager.begin();
        try (EntityManager parcels = factory.createEntityManager()) {
            parcels.persist(new Parcel("Ada")); // its number comes from a transaction of its own
        }
        manager.commit();
        assertThat(receivers()).containsExactly("Ada");
    }

    @Test
    void aRollbackLeavesNothing() throws Exception {
        manager.begin();
        Parcel parcel = new Parcel("Ada");
        try (EntityManager parcels = factory.createEntityManager()) {
            parcels.persist(parcel);
            parcels.flush();
            manager.rollback();
            assertThat(parcels.contains(parcel)).isFalse();
        }
        assertThat(receivers()).isEmpty();
    }

    @Test
    void theFactoryBeginsTransactions() {
        factory.runInTransaction(parcels -> parcels.persist(new Parcel("Ada")));
        assertThatThrownBy(() -> factory.runInTransaction(parcels -> {
                    parcels.persist(new Parcel("Bo"));
                    parcels.flush();
                    throw new IllegalStateException("after the flush");
                }))
                .hasMessage("after the flush");
        assertThat(receivers()).containsExactly("Ada");
    }

    @Test
    void aTransactionThatLastsTooLongLeavesNothing() throws Exception {
        manager.setTransactionTimeout(1);
        manager.begin();
        manager.setTransactionTimeout(0);
        try (EntityManager parcels = factory.createEntityManager()) {
            parcels.persist(new Parcel("Ada"));
            parcels.flush();
            Thread.sleep(2_500);
            assertThatThrownBy(() -> {
                        parcels.persist(new Parcel("Bo"));
                        manager.commit();
                    })
                    .isInstanceOf(RollbackException.class);
        }
        assertThat(receivers()).isEmpty();
    }
}
