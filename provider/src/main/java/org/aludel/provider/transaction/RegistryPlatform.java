package org.aludel.provider.transaction;

import static java.util.Objects.requireNonNull;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.function.Supplier;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.aludel.provider.unit.UnitProperties;
import org.aludel.provider.unit.UnitSettings;
import org.jspecify.annotations.Nullable;

/**
 * A transaction manager behind a {@link TransactionSynchronizationRegistry}, which containers keep in JNDI and transaction
 * managers in Java SE give. The only class that needs {@code jakarta.transaction} at run time. Thread-safe.
 */
public final class RegistryPlatform implements JtaPlatform {

    private static final List<String> NAMES =
            List.of("java:comp/TransactionSynchronizationRegistry", "java:jboss/TransactionSynchronizationRegistry");

    private final TransactionSynchronizationRegistry registry;

    /** Asks a registry. */
    public RegistryPlatform(TransactionSynchronizationRegistry registry) {
        this.registry = requireNonNull(registry, "registry");
    }

    /**
     * The transactions that a unit takes part in: of the registry that its properties give, else of the container's.
     *
     * @param unit the name of the unit, for messages
     * @throws org.aludel.provider.error.ProviderException when there is none (ALU-4214)
     */
    @SuppressWarnings("BanJNDI") // The names are constants.
    public static RegistryPlatform of(String unit, UnitSettings settings) {
        Object given = settings.find(UnitProperties.JTA_REGISTRY).orElse(null);
        NamingException missing = null;
        for (String name : given == null ? NAMES : List.<String>of()) {
            try {
                given = given == null ? InitialContext.doLookup(name) : given;
            } catch (NamingException e) {
                missing = e;
            }
        }
        if (given instanceof TransactionSynchronizationRegistry found) {
            return new RegistryPlatform(found);
        }
        throw TransactionErrors.noRegistry(unit, given, missing);
    }

    @Override
    public @Nullable Object transactionKey() {
        return registry.getTransactionKey();
    }

    @Override
    public JtaStatus status() {
        return switch (registry.getTransactionStatus()) {
            case Status.STATUS_ACTIVE -> JtaStatus.ACTIVE;
            case Status.STATUS_MARKED_ROLLBACK -> JtaStatus.MARKED_FOR_ROLLBACK;
            case Status.STATUS_PREPARING,
                    Status.STATUS_PREPARED,
                    Status.STATUS_COMMITTING,
                    Status.STATUS_ROLLING_BACK -> JtaStatus.COMPLETING;
            default -> JtaStatus.NONE;
        };
    }

    @Override
    public void setRollbackOnly() {
        registry.setRollbackOnly();
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
    }

    // ---- transactions of our own

    /**
     * Does work in a transaction that is begun here, committed when the work returns, and rolled back when it throws or has
     * marked it.
     *
     * @throws org.aludel.provider.error.ProviderException when no transaction can be begun (ALU-4214), or when it cannot be
     *     committed (ALU-4203)
     */
    @SuppressWarnings("BanJNDI") // The name is a constant.
    public <R> R inNewTransaction(Supplier<R> work) {
        UserTransaction transaction;
        try {
            transaction = InitialContext.doLookup("java:comp/UserTransaction");
            transaction.begin();
        } catch (NamingException | NotSupportedException | SystemException e) {
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
            if (transaction.getStatus() == Status.STATUS_MARKED_ROLLBACK) {
                transaction.rollback();
            } else {
                transaction.commit();
            }
        } catch (RollbackException | HeuristicMixedException | HeuristicRollbackException | SystemException e) {
            throw TransactionErrors.commitFailed(e);
        }
        return result;
    }

    private static void rollback(UserTransaction transaction, Throwable cause) {
        try {
            transaction.rollback();
        } catch (SystemException | RuntimeException e) {
            cause.addSuppressed(e);
        }
    }
}
