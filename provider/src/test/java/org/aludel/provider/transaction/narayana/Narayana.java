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
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The transaction manager of this JVM, and the transaction of the calling thread. */
public final class Narayana {

    static final String NODE = "aludel";

    /** The system property with the folder of the log, which stays; without it there is one that goes with the JVM. */
    static final String LOG_FOLDER = "aludel.narayana.log";

    private static final Logger LOG = Logger.getLogger("com.arjuna"); // is forgotten if nobody holds it
    private static final TransactionManager MANAGER = manager(logFolder());
    private static final TransactionSynchronizationRegistry REGISTRY = new TransactionSynchronizationRegistryImple();

    private Narayana() {}

    private static Path logFolder() {
        String given = System.getProperty(LOG_FOLDER);
        if (given != null) {
            return Path.of(given);
        }
        try {
            Path folder = Files.createTempDirectory("aludel-narayana");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder.toFile()), "aludel-narayana"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(File file) {
        File[] within = file.listFiles();
        if (within != null) {
            Arrays.stream(within).forEach(Narayana::delete);
        }
        file.delete();
    }

    private static TransactionManager manager(Path log) {
        LOG.setLevel(Level.OFF); // what is expected to fail is told at length
        try {
            arjPropertyManager.getCoreEnvironmentBean().setNodeIdentifier(NODE);
        } catch (CoreEnvironmentBeanException e) {
            throw new IllegalStateException(e);
        }
        arjPropertyManager.getObjectStoreEnvironmentBean().setObjectStoreDir(log.toString());
        for (String store : new String[] {"communicationStore", "stateStore"}) {
            BeanPopulator.getNamedInstance(ObjectStoreEnvironmentBean.class, store)
                    .setObjectStoreDir(log.toString());
        }
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
