package org.aludel.provider.transaction;

import static java.util.Objects.requireNonNull;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.jspecify.annotations.Nullable;

/**
 * A transaction manager behind a {@link TransactionSynchronizationRegistry}, which containers keep in JNDI and transaction
 * managers in Java SE give. The only class that needs {@code jakarta.transaction} at run time. Thread-safe.
 */
public final class RegistryPlatform implements JtaPlatform {

    private final TransactionSynchronizationRegistry registry;

    /** Asks a registry. */
    public RegistryPlatform(TransactionSynchronizationRegistry registry) {
        this.registry = requireNonNull(registry, "registry");
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
}
