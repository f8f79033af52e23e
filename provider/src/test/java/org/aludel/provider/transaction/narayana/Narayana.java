package org.aludel.provider.transaction.narayana;

import com.arjuna.ats.arjuna.common.CoreEnvironmentBeanException;
import com.arjuna.ats.arjuna.common.ObjectStoreEnvironmentBean;
import com.arjuna.ats.arjuna.common.arjPropertyManager;
import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import com.arjuna.common.internal.util.propertyservice.BeanPopulator;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The transaction manager of this JVM, and the transaction of the calling thread. */
public final class Narayana {

    static final String NODE = "aludel";

    private static final Logger LOG = Logger.getLogger("com.arjuna"); // is forgotten if nobody holds it
    private static final TransactionManager MANAGER = manager(temporaryFolder());
    private static final TransactionSynchronizationRegistry REGISTRY = new TransactionSynchronizationRegistryImple();

    private Narayana() {}

    /** Has the log kept in a folder; to be called before the first transaction. */
    static void keepLogIn(Path folder) {
        arjPropertyManager.getObjectStoreEnvironmentBean().setObjectStoreDir(folder.toString());
        for (String store : new String[] {"communicationStore", "stateStore"}) {
            BeanPopulator.getNamedInstance(ObjectStoreEnvironmentBean.class, store)
                    .setObjectStoreDir(folder.toString());
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("aludel-narayana");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TransactionManager manager(Path log) {
        LOG.setLevel(Level.OFF); // what is expected to fail is told at length
        try {
            arjPropertyManager.getCoreEnvironmentBean().setNodeIdentifier(NODE);
        } catch (CoreEnvironmentBeanException e) {
            throw new IllegalStateException(e);
        }
        keepLogIn(log);
        arjPropertyManager.getCoordinatorEnvironmentBean().setDefaultTimeout(60);
        return com.arjuna.ats.jta.TransactionManager.transactionManager();
    }

    public static TransactionManager manager() {
        return MANAGER;
    }

    public static TransactionSynchronizationRegistry registry() {
        return REGISTRY;
    }

    // ---- the transaction of this thread, without checked exceptions that nobody expects

    /** What may fail with checked exceptions. */
    interface Work<T extends @Nullable Object> {
        T run() throws Exception;
    }

    private static <T extends @Nullable Object> T unchecked(Work<T> work) {
        try {
            return work.run();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public static void begin() {
        begin(0);
    }

    /** Begins one that lasts so many seconds at most; 0 for the default. */
    public static void begin(int seconds) {
        unchecked(() -> {
            MANAGER.setTransactionTimeout(seconds);
            MANAGER.begin();
            MANAGER.setTransactionTimeout(0);
            return true;
        });
    }

    public static void commit() throws RollbackException {
        try {
            MANAGER.commit();
        } catch (RollbackException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public static void rollback() {
        unchecked(() -> {
            MANAGER.rollback();
            return true;
        });
    }

    public static void setRollbackOnly() {
        unchecked(() -> {
            MANAGER.setRollbackOnly();
            return true;
        });
    }

    public static int status() {
        return unchecked(MANAGER::getStatus);
    }

    public static boolean isMarked() {
        return status() == Status.STATUS_MARKED_ROLLBACK;
    }

    public static Transaction current() {
        return unchecked(MANAGER::getTransaction);
    }

    public static @Nullable Transaction suspend() {
        return unchecked(MANAGER::suspend);
    }

    public static void resume(@Nullable Transaction suspended) {
        unchecked(() -> {
            MANAGER.resume(suspended);
            return true;
        });
    }
}
