package org.aludel.provider.transaction;

import org.jspecify.annotations.Nullable;

/**
 * What we ask of a transaction manager: of the transaction of the calling thread. Thread-safe. {@link RegistryPlatform} asks
 * the registry that containers have; nobody else needs the classes of JTA.
 */
public interface JtaPlatform {

    /** What tells the transaction of this thread from others, by {@code equals}; null when there is none. */
    @Nullable
    Object transactionKey();

    /** The state of the transaction of this thread. */
    JtaStatus status();

    /** Has the transaction of this thread rolled back in the end; does nothing when it has ended. */
    void setRollbackOnly();

    /**
     * Has somebody hear of the end of the transaction of this thread, after what applications registered and before the
     * resources are told. The end of a rollback may come from any thread; an end may be told twice.
     *
     * @throws IllegalStateException when the transaction takes no more
     */
    void register(CompletionListener listener);
}
