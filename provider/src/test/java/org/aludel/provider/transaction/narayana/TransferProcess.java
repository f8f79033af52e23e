package org.aludel.provider.transaction.narayana;

import com.arjuna.ats.arjuna.common.recoveryPropertyManager;
import com.arjuna.ats.arjuna.recovery.RecoveryManager;
import com.arjuna.ats.internal.arjuna.recovery.AtomicActionRecoveryModule;
import com.arjuna.ats.internal.jta.recovery.arjunacore.JTANodeNameXAResourceOrphanFilter;
import com.arjuna.ats.internal.jta.recovery.arjunacore.JTATransactionLogXAResourceOrphanFilter;
import com.arjuna.ats.internal.jta.recovery.arjunacore.XARecoveryModule;
import com.arjuna.ats.jta.common.jtaPropertyManager;
import com.arjuna.ats.jta.recovery.XAResourceRecoveryHelper;
import io.agroal.narayana.NarayanaTransactionIntegration;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.transaction.TransactionManager;
import java.util.List;
import javax.transaction.xa.XAResource;
import org.aludel.AludelPersistenceProvider;
import org.h2.jdbcx.JdbcDataSource;
import org.jboss.tm.XAResourceRecovery;
import org.jboss.tm.XAResourceRecoveryRegistry;
import org.postgresql.xa.PGXADataSource;

/**
 * A process of its own. It is told what to do and where the databases are: {@code transfer} moves money from one to the other
 * and is halted between prepare and commit; {@code recover} ends what it finds in the log.
 */
final class TransferProcess {

    private static final int PASSES = 2;

    private TransferProcess() {}

    public static void main(String[] arguments) throws Exception {
        String h2 = arguments[1];
        String postgres = arguments[2];
        if (arguments[0].equals("transfer")) {
            transfer(h2, postgres);
        } else {
            recover(h2, postgres);
        }
    }

    // ---- the transfer

    private static void transfer(String h2, String postgres) throws Exception {
        try (XaDatabase fromPool = XaDatabase.of(JdbcDataSource.class, h2, "sa", "");
                XaDatabase toPool = XaDatabase.of(HaltingDataSource.class, postgres, "postgres", "postgres");
                EntityManagerFactory fromFactory = factory("from", fromPool);
                EntityManagerFactory toFactory = factory("to", toPool)) {
            for (EntityManagerFactory factory : List.of(fromFactory, toFactory)) {
                factory.runInTransaction(manager -> manager.persist(new Account(1, "Ada", 100)));
            }
            Narayana.begin();
            try (EntityManager from = fromFactory.createEntityManager();
                    EntityManager to = toFactory.createEntityManager()) {
                NarayanaTest.account(to, 1).balance += 30; // is enlisted first, and committed first
                NarayanaTest.account(from, 1).balance -= 30;
            }
            Narayana.commit();
        }
    }

    private static EntityManagerFactory factory(String name, XaDatabase pool) {
        return pool.configure(new PersistenceConfiguration(name))
                .provider(AludelPersistenceProvider.class.getName())
                .property("jakarta.persistence.schema-generation.database.action", "create")
                .managedClass(Account.class)
                .createEntityManagerFactory();
    }

    // ---- the recovery

    private static void recover(String h2, String postgres) {
        TransactionManager transactions = Narayana.manager(); // before anything that looks for the log
        jtaPropertyManager.getJTAEnvironmentBean().setXaRecoveryNodes(List.of(Narayana.NODE));
        jtaPropertyManager
                .getJTAEnvironmentBean()
                .setXaResourceOrphanFilters(List.of(
                        new JTATransactionLogXAResourceOrphanFilter(), new JTANodeNameXAResourceOrphanFilter()));
        XARecoveryModule resources = new XARecoveryModule();
        var settings = recoveryPropertyManager.getRecoveryEnvironmentBean();
        settings.setRecoveryBackoffPeriod(1);
        settings.setRecoveryModules(List.of(new AtomicActionRecoveryModule(), resources));
        settings.setExpiryScanners(List.of());
        NarayanaTransactionIntegration integration = new NarayanaTransactionIntegration(
                transactions, Narayana.registry(), null, false, new Recovered(resources));
        try (XaDatabase from = XaDatabase.of(JdbcDataSource.class, h2, "sa", "", integration);
                XaDatabase to = XaDatabase.of(PGXADataSource.class, postgres, "postgres", "postgres", integration)) {
            RecoveryManager manager = RecoveryManager.manager(RecoveryManager.DIRECT_MANAGEMENT);
            for (int pass = 0; pass < PASSES; pass++) {
                manager.scan();
            }
            manager.terminate(false);
            if (from.inUse() + to.inUse() != 0) {
                throw new IllegalStateException("connections are left");
            }
        }
    }

    /** Has Narayana ask each pool for transactions that its database has prepared. */
    private record Recovered(XARecoveryModule resources) implements XAResourceRecoveryRegistry {

        @Override
        public void addXAResourceRecovery(XAResourceRecovery pool) {
            resources.addXAResourceRecoveryHelper(new Helper(pool));
        }

        @Override
        public void removeXAResourceRecovery(XAResourceRecovery pool) {
            resources.removeXAResourceRecoveryHelper(new Helper(pool));
        }
    }

    private record Helper(XAResourceRecovery pool) implements XAResourceRecoveryHelper {

        @Override
        public boolean initialise(String parameters) {
            return true;
        }

        @Override
        public XAResource[] getXAResources() {
            return pool.getXAResources();
        }
    }
}
