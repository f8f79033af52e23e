package org.aludel.provider.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.Note;
import com.arjuna.ats.arjuna.common.ObjectStoreEnvironmentBean;
import com.arjuna.ats.arjuna.common.arjPropertyManager;
import com.arjuna.ats.arjuna.common.recoveryPropertyManager;
import com.arjuna.ats.arjuna.recovery.RecoveryManager;
import com.arjuna.ats.internal.arjuna.recovery.AtomicActionRecoveryModule;
import com.arjuna.ats.internal.jta.recovery.arjunacore.JTANodeNameXAResourceOrphanFilter;
import com.arjuna.ats.internal.jta.recovery.arjunacore.JTATransactionLogXAResourceOrphanFilter;
import com.arjuna.ats.internal.jta.recovery.arjunacore.XARecoveryModule;
import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import com.arjuna.ats.jta.common.jtaPropertyManager;
import com.arjuna.ats.jta.recovery.XAResourceRecoveryHelper;
import com.arjuna.common.internal.util.propertyservice.BeanPopulator;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.agroal.narayana.NarayanaTransactionIntegration;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.SynchronizationType;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.transaction.xa.XAResource;
import org.aludel.provider.transaction.narayana.Narayana;
import org.aludel.testing.support.GuideChapter;
import org.h2.jdbcx.JdbcDataSource;
import org.jboss.tm.XAResourceRecovery;
import org.jboss.tm.XAResourceRecoveryRegistry;
import org.junit.jupiter.api.Test;

/** The samples of {@code docs/guide/java-se.md}, run. */
class JavaSeGuideTest {

    /** Has Narayana ask each pool for transactions that its database has prepared. */
    static final class Recovered implements XAResourceRecoveryRegistry {

        private final XARecoveryModule resources;
        private final Map<XAResourceRecovery, XAResourceRecoveryHelper> helpers = new ConcurrentHashMap<>();

        Recovered(XARecoveryModule resources) {
            this.resources = resources;
        }

        @Override
        public void addXAResourceRecovery(XAResourceRecovery pool) {
            XAResourceRecoveryHelper helper = new XAResourceRecoveryHelper() {
                @Override
                public boolean initialise(String parameters) {
                    return true;
                }

                @Override
                public XAResource[] getXAResources() {
                    return pool.getXAResources();
                }
            };
            helpers.put(pool, helper);
            resources.addXAResourceRecoveryHelper(helper);
        }

        @Override
        public void removeXAResourceRecovery(XAResourceRecovery pool) {
            resources.removeXAResourceRecoveryHelper(helpers.remove(pool));
        }
    }

    private static List<String> texts(EntityManagerFactory factory) {
        try (EntityManager manager = factory.createEntityManager()) {
            return manager.createQuery("select n.text from Note n order by n.id", String.class)
                    .getResultList();
        }
    }

    @Test
    void everySampleOfTheChapterIsHere() {
        assertThat(new GuideChapter("java-se.md")
                        .requireSamplesIn("src/test/java/org/aludel/provider/guide/JavaSeGuideTest.java"))
                .isGreaterThanOrEqualTo(10);
    }

    @Test
    void theVersionsAreThoseOfTheBuild() throws Exception {
        String pom = java.nio.file.Files.readString(Path.of("..", "pom.xml"));
        for (String version : new String[] {"narayana", "jboss-logging", "agroal"}) {
            String used = pom.replaceAll("(?s).*<version\\." + version + ">(.*?)<.*", "$1");
            assertThat(new GuideChapter("java-se.md").samples("xml").get(0))
                    .contains("<version>" + used + "</version>");
        }
    }

    @Test
    void transactionsOfTheEntityManager() {
        EntityManagerFactory factory = new PersistenceConfiguration("notes")
                .provider("org.aludel.AludelPersistenceProvider")
                .managedClass(Note.class)
                .property(PersistenceConfiguration.JDBC_URL, "jdbc:h2:mem:java-se")
                .property(PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION, "create")
                .property("aludel.pool.maximum-size", 20)
                .createEntityManagerFactory();

        factory.runInTransaction(manager -> manager.persist(new Note("Buy ink")));

        try (EntityManager manager = factory.createEntityManager()) {
            EntityTransaction transaction = manager.getTransaction();
            transaction.begin();
            try {
                manager.persist(new Note("Buy paper"));
                transaction.commit();
            } finally {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        }

        assertThat(texts(factory)).containsExactly("Buy ink", "Buy paper");
        factory.close();
    }

    @Test
    void transactionsOfJta() throws Exception {
        arjPropertyManager.getCoreEnvironmentBean().setNodeIdentifier("notes-1");
        arjPropertyManager.getObjectStoreEnvironmentBean().setObjectStoreDir("target/transactions");
        for (String store : new String[] {"communicationStore", "stateStore"}) {
            BeanPopulator.getNamedInstance(ObjectStoreEnvironmentBean.class, store)
                    .setObjectStoreDir("target/transactions");
        }
        TransactionManager transactions = com.arjuna.ats.jta.TransactionManager.transactionManager();
        TransactionSynchronizationRegistry registry = new TransactionSynchronizationRegistryImple();

        AgroalDataSource pool = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(connections -> connections
                        .maxSize(10)
                        .transactionIntegration(new NarayanaTransactionIntegration(transactions, registry))
                        .connectionFactoryConfiguration(
                                database -> database.connectionProviderClass(JdbcDataSource.class)
                                        .jdbcUrl("jdbc:h2:mem:java-se-jta;DB_CLOSE_DELAY=-1")
                                        .principal(new NamePrincipal("sa"))
                                        .credential(new SimplePassword("")))));

        EntityManagerFactory factory = new PersistenceConfiguration("notes")
                .provider("org.aludel.AludelPersistenceProvider")
                .managedClass(Note.class)
                .transactionType(PersistenceUnitTransactionType.JTA)
                .property("jakarta.persistence.jtaDataSource", pool)
                .property("aludel.jta.registry", registry)
                .property("aludel.jta.transaction-manager", transactions)
                .property(PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION, "create")
                .createEntityManagerFactory();

        transactions.begin();
        try (EntityManager manager = factory.createEntityManager()) {
            manager.persist(new Note("Buy pens"));
        } catch (RuntimeException e) {
            transactions.rollback();
            throw e;
        }
        transactions.commit();

        factory.runInTransaction(manager -> manager.persist(new Note("Buy stamps")));

        try (EntityManager manager = factory.createEntityManager(SynchronizationType.UNSYNCHRONIZED)) {
            manager.persist(new Note("Buy folders")); // is not written yet

            transactions.begin();
            manager.joinTransaction();
            transactions.commit(); // now it is
        }

        assertThat(texts(factory)).containsExactly("Buy pens", "Buy stamps", "Buy folders");
        factory.close();
        pool.close();
    }

    @Test
    void recovery() throws Exception {
        TransactionManager transactions = Narayana.manager();
        TransactionSynchronizationRegistry registry = Narayana.registry();
        jtaPropertyManager.getJTAEnvironmentBean().setXaRecoveryNodes(List.of("notes-1"));
        jtaPropertyManager
                .getJTAEnvironmentBean()
                .setXaResourceOrphanFilters(List.of(
                        new JTATransactionLogXAResourceOrphanFilter(), new JTANodeNameXAResourceOrphanFilter()));
        XARecoveryModule resources = new XARecoveryModule();
        recoveryPropertyManager
                .getRecoveryEnvironmentBean()
                .setRecoveryModules(List.of(new AtomicActionRecoveryModule(), resources));
        NarayanaTransactionIntegration integration =
                new NarayanaTransactionIntegration(transactions, registry, null, false, new Recovered(resources));
        try (AgroalDataSource pool = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .metricsEnabled()
                .connectionPoolConfiguration(connections -> connections
                        .maxSize(1)
                        .transactionIntegration(integration)
                        .connectionFactoryConfiguration(
                                database -> database.connectionProviderClass(JdbcDataSource.class)
                                        .jdbcUrl("jdbc:h2:mem:java-se-recovery")
                                        .principal(new NamePrincipal("sa"))
                                        .credential(new SimplePassword("")))))) {
            RecoveryManager recovery = RecoveryManager.manager(RecoveryManager.INDIRECT_MANAGEMENT);
            recovery.startRecoveryManagerThread();
            assertThat(recovery.getModules()).contains(resources);
            for (int i = 0; i < 500 && pool.getMetrics().creationCount() == 0; i++) {
                Thread.sleep(10);
            }
            assertThat(pool.getMetrics().creationCount())
                    .as("the database was asked")
                    .isPositive();
            recovery.terminate(false);
        }
    }
}
