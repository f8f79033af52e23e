package org.aludel.provider.transaction;

import static java.util.Objects.requireNonNull;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.aludel.provider.unit.UnitProperties;
import org.aludel.provider.unit.UnitProperty;
import org.aludel.provider.unit.UnitSettings;
import org.jspecify.annotations.Nullable;

/**
 * A transaction manager behind a {@link TransactionSynchronizationRegistry}, which containers keep in JNDI and transaction
 * managers in Java SE give. Only to begin transactions and to suspend them is the manager itself asked for. The only class
 * that needs {@code jakarta.transaction} at run time. Thread-safe.
 */
public final class RegistryPlatform implements JtaPlatform {

    private static final List<String> REGISTRIES =
            List.of("java:comp/TransactionSynchronizationRegistry", "java:jboss/TransactionSynchronizationRegistry");
    private static final List<String> USER_TRANSACTIONS = List.of("java:comp/UserTransaction");
    private static final List<String> MANAGERS =
            List.of("java:jboss/TransactionManager", "java:appserver/TransactionManager");

    private static final System.Logger LOG = System.getLogger("org.aludel.transaction");

    private final TransactionSynchronizationRegistry registry;
    private final @Nullable TransactionManager manager;

    /** Asks a registry; the manager is the container's. */
    public RegistryPlatform(TransactionSynchronizationRegistry registry) {
        this(registry, null);
    }

    /**
     * Asks a registry.
     *
     * @param manager begins and suspends transactions; null for that of the container
     */
    public RegistryPlatform(TransactionSynchronizationRegistry registry, @Nullable TransactionManager manager) {
        this.registry = requireNonNull(registry, "registry");
        this.manager = manager;
    }

    /**
     * The transactions that a unit takes part in: of the registry and the manager that its properties give, else of the
     * container's.
     *
     * @param unit the name of the unit, for messages
     * @throws org.aludel.provider.error.ProviderException when there is none, or what is given is something else (ALU-4214)
     */
    public static RegistryPlatform of(String unit, UnitSettings settings) {
        return find(unit, settings).orElseThrow(() -> TransactionErrors.noRegistry(unit));
    }

    /**
     * The same, or nothing where nobody knows of transactions.
     *
     * @throws org.aludel.provider.error.ProviderException when what is given is something else (ALU-4214)
     */
    public static Optional<RegistryPlatform> find(String unit, UnitSettings settings) {
        TransactionManager manager =
                given(unit, settings, UnitProperties.JTA_TRANSACTION_MANAGER, TransactionManager.class);
        Object registry = given(unit, settings, UnitProperties.JTA_REGISTRY, TransactionSynchronizationRegistry.class);
        if (registry == null) {
            registry = lookUp(REGISTRIES);
        }
        if (registry == null) {
            return Optional.empty();
        }
        return Optional.of(new RegistryPlatform(
                required(unit, UnitProperties.JTA_REGISTRY, TransactionSynchronizationRegistry.class, registry),
                manager));
    }

    /**
     * Fails when what the properties of a unit give is something else than they ask for.
     *
     * @throws org.aludel.provider.error.ProviderException when it is (ALU-4214)
     */
    public static void check(String unit, UnitSettings settings) {
        given(unit, settings, UnitProperties.JTA_TRANSACTION_MANAGER, TransactionManager.class);
        given(unit, settings, UnitProperties.JTA_REGISTRY, TransactionSynchronizationRegistry.class);
    }

    private static <T> @Nullable T given(
            String unit, UnitSettings settings, UnitProperty<Object> property, Class<T> type) {
        Object found = settings.find(property).orElse(null);
        return found == null ? null : required(unit, property, type, found);
    }

    private static <T> T required(String unit, UnitProperty<Object> property, Class<T> type, Object found) {
        if (!type.isInstance(found)) {
            throw TransactionErrors.noSuchJta(unit, property.key(), type.getSimpleName(), found);
        }
        return type.cast(found);
    }

    /** What is found first in JNDI; null when there is nothing. */
    @SuppressWarnings("BanJNDI") // The names are constants.
    private static @Nullable Object lookUp(List<String> names) {
        for (String name : names) {
            try {
                Object found = InitialContext.doLookup(name);
                if (found != null) {
                    return found;
                }
            } catch (NamingException e) {
                // the next one
            }
        }
        return null;
    }

    // ---- the transaction of this thread

    @Override
    public @Nullable Object transactionKey() {
        return registry.getTransactionKey();
    }

    @Override
    public JtaStatus status() {
        return status(registry.getTransactionStatus());
    }

    private static JtaStatus status(int status) {
        return switch (status) {
            case Status.STATUS_ACTIVE -> JtaStatus.ACTIVE;
            case Status.STATUS_MARKED_ROLLBACK -> JtaStatus.MARKED_FOR_ROLLBACK;
            case Status.STATUS_PREPARING, Status.STATUS_PREPARED, Status.STATUS_COMMITTING -> JtaStatus.COMMITTING;
            case Status.STATUS_ROLLING_BACK, Status.STATUS_ROLLEDBACK -> JtaStatus.ROLLED_BACK;
            default -> JtaStatus.NONE;
        };
    }

    @Override
    public void setRollbackOnly() {
        try {
            registry.setRollbackOnly();
        } catch (IllegalStateException e) {
            LOG.log(Level.DEBUG, "a transaction that is to be marked for rollback has ended", e);
        }
    }

    @Override
    public void register(CompletionListener listener) {
        registry.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                listener.beforeCompletion();
            }

            @Override
            public void afterCompletion(int status) {
                listener.afterCompletion(status == Status.STATUS_COMMITTED);
            }
        });
        if (manager != null) {
            registerForEnd(manager, listener);
        }
    }

    /** Atomikos 6 does not tell those of the registry of a rollback, but those of the transaction. */
    private static void registerForEnd(TransactionManager manager, CompletionListener listener) {
        try {
            manager.getTransaction().registerSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    // was heard before
                }

                @Override
                public void afterCompletion(int status) {
                    listener.afterCompletion(status == Status.STATUS_COMMITTED);
                }
            });
        } catch (RollbackException | SystemException e) {
            LOG.log(Level.DEBUG, "a transaction that is marked for rollback takes no more synchronizations", e);
        }
    }

    // ---- work outside of it

    /**
     * Takes the transaction off this thread, for work in another one.
     *
     * @return brings it back, on the same thread; null when there is no transaction
     * @throws org.aludel.provider.error.ProviderException when it cannot be taken off (ALU-4218)
     */
    @Nullable
    Runnable suspend() {
        JtaStatus status = status();
        if (status == JtaStatus.NONE || status == JtaStatus.ROLLED_BACK) {
            return null;
        }
        Object found = manager == null ? lookUp(MANAGERS) : manager;
        if (!(found instanceof TransactionManager suspending)) {
            throw TransactionErrors.cannotSuspend(null);
        }
        try {
            Transaction suspended = suspending.suspend();
            return () -> resume(suspending, suspended);
        } catch (SystemException e) {
            throw TransactionErrors.cannotSuspend(e);
        }
    }

    private static void resume(TransactionManager manager, Transaction suspended) {
        try {
            manager.resume(suspended);
        } catch (InvalidTransactionException | SystemException e) {
            throw TransactionErrors.cannotSuspend(e);
        }
    }

    // ---- transactions of our own

    /**
     * Does work in a transaction that is begun here, committed when the work returns, and rolled back when it throws or has
     * marked it.
     *
     * @throws org.aludel.provider.error.ProviderException when no transaction can be begun (ALU-4214), or when it cannot be
     *     committed (ALU-4203, ALU-4204)
     */
    public <R> R inNewTransaction(Supplier<R> work) {
        UserTransaction transaction = userTransaction();
        try {
            transaction.begin();
        } catch (NotSupportedException | SystemException e) {
            throw TransactionErrors.cannotBegin(e);
        }
        R result;
        try {
            result = work.get();
        } catch (RuntimeException | Error e) {
            rollback(transaction, e);
            throw e;
        }
        try {
            if (status(transaction.getStatus()) == JtaStatus.MARKED_FOR_ROLLBACK) {
                transaction.rollback();
            } else {
                transaction.commit();
            }
        } catch (HeuristicMixedException | SystemException e) {
            throw TransactionErrors.outcomeUnknown(e);
        } catch (RollbackException | HeuristicRollbackException | IllegalStateException e) {
            throw TransactionErrors.flushFailed(reason(e));
        }
        return result;
    }

    /** What a flush has failed with, which the transaction manager wraps. */
    private static Throwable reason(Exception failure) {
        return failure instanceof RollbackException && failure.getCause() instanceof RuntimeException cause
                ? cause
                : failure;
    }

    private static void rollback(UserTransaction transaction, Throwable cause) {
        try {
            transaction.rollback();
        } catch (SystemException | RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    private UserTransaction userTransaction() {
        if (manager != null) {
            return new OfManager(manager);
        }
        if (lookUp(USER_TRANSACTIONS) instanceof UserTransaction found) {
            return found;
        }
        if (lookUp(MANAGERS) instanceof TransactionManager found) {
            return new OfManager(found);
        }
        throw TransactionErrors.cannotBegin(null);
    }

    /** What a transaction manager is for those who begin and end transactions; it shares no interface with that. */
    private record OfManager(TransactionManager manager) implements UserTransaction {

        @Override
        public void begin() throws NotSupportedException, SystemException {
            manager.begin();
        }

        @Override
        public void commit()
                throws RollbackException, HeuristicMixedException, HeuristicRollbackException, SystemException {
            manager.commit();
        }

        @Override
        public void rollback() throws SystemException {
            manager.rollback();
        }

        @Override
        public void setRollbackOnly() throws SystemException {
            manager.setRollbackOnly();
        }

        @Override
        public int getStatus() throws SystemException {
            return manager.getStatus();
        }

        @Override
        public void setTransactionTimeout(int seconds) throws SystemException {
            manager.setTransactionTimeout(seconds);
        }
    }
}
