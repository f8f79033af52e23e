package org.aludel.provider.session;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.aludel.core.error.AludelException;
import org.aludel.provider.cache.ContextCache;
import org.aludel.provider.transaction.TransactionCoordinator;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every operation of an entity manager: it must be open, and what goes wrong is reported by the exceptions that
 * the specification names, and marks the transaction for rollback unless the specification says otherwise. Belongs to its
 * thread.
 */
final class SessionGuard {

    private final TransactionCoordinator transactions;
    private final AtomicBoolean factoryIsClosed;
    private final @Nullable ContextCache cache;
    private boolean closed;

    SessionGuard(TransactionCoordinator transactions, AtomicBoolean factoryIsClosed, @Nullable ContextCache cache) {
        this.transactions = transactions;
        this.factoryIsClosed = factoryIsClosed;
        this.cache = cache;
    }

    /** Whether the entity manager can be used: neither it nor its factory is closed. */
    boolean isOpen() {
        return !closed && !factoryIsClosed.get();
    }

    /** Whether the entity manager itself is closed. */
    boolean isClosed() {
        return closed;
    }

    /** Closes the entity manager; returns false if it was closed before. */
    boolean close() {
        boolean before = closed;
        closed = true;
        return !before;
    }

    /**
     * Fails if the entity manager is closed; a transaction that is still active goes on.
     *
     * @throws IllegalStateException if it is (ALU-4318)
     */
    void requireOpen() {
        if (!isOpen()) {
            throw SessionErrors.closed();
        }
    }

    /** Fails if the entity manager is closed, and has a transaction that is still active rolled back then. */
    void enter() {
        transactions.catchUp();
        if (!isOpen()) {
            throw marked(SessionErrors.closed());
        }
    }

    /** Does what an operation does. */
    void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    /** Does what an operation does. */
    <T extends @Nullable Object> T call(Supplier<T> work) {
        transactions.catchUp();
        try {
            requireOpen();
            if (cache != null) {
                cache.beforeReading();
            }
            return work.get();
        } catch (AludelException e) {
            throw marked(Failures.of(e));
        } catch (RuntimeException e) {
            throw marked(e);
        }
    }

    /** Has the transaction rolled back because of a failure, unless that leaves it; returns the failure. */
    <E extends RuntimeException> E marked(E failure) {
        if (!Failures.leavesTransaction(failure)) {
            transactions.markForRollback(failure);
        }
        return failure;
    }
}
