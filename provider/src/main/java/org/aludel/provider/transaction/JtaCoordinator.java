package org.aludel.provider.transaction;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.EntityTransaction;
import jakarta.persistence.SynchronizationType;
import java.util.concurrent.atomic.AtomicBoolean;
import org.aludel.core.engine.Engine;
import org.aludel.core.engine.EngineConnection;
import org.jspecify.annotations.Nullable;

/**
 * The transactions of JTA. A persistence context that is synchronized joins the transaction in which its entity manager is
 * created; every other transaction is joined by {@link #join()}, and a join ends with its transaction.
 *
 * <p>Each use borrows a connection and gives it back at once, which costs next to nothing within a transaction, where data
 * sources of containers lend the same connection again: so no connection is held when another thread rolls the transaction
 * back, and none when a container looks for forgotten ones. That other thread changes nothing but a mark; listeners hear of the
 * rollback in {@link #catchUp()}.
 */
public final class JtaCoordinator implements TransactionCoordinator {

    private final Engine engine;
    private final JtaPlatform platform;
    private final OpenResults results = new OpenResults();
    private final CompletionListeners listeners = new CompletionListeners();
    private @Nullable JoinedTransaction joined;
    private volatile boolean closed;

    /**
     * A coordinator for an entity manager that is being created; joins the transaction of the thread at once where that is
     * asked for and there is one.
     *
     * @param engine lends connections that take part in the transactions of the platform; see
     *     {@link org.aludel.core.engine.pool.ManagedConnections}
     * @param synchronization whether to join at once
     */
    public JtaCoordinator(Engine engine, JtaPlatform platform, SynchronizationType synchronization) {
        this.engine = requireNonNull(engine, "engine");
        this.platform = requireNonNull(platform, "platform");
        if (synchronization == SynchronizationType.SYNCHRONIZED && platform.status() == JtaStatus.ACTIVE) {
            join();
        }
    }

    @Override
    public EntityTransaction transaction() {
        throw TransactionErrors.transactionsOfJta();
    }

    @Override
    public boolean isActive() {
        return platform.status().isActive() || isJoined();
    }

    @Override
    public boolean isJoined() {
        JoinedTransaction own = joined;
        return own != null
                && own.isCurrent()
                && (own.isCompleting() || platform.status().isActive());
    }

    @Override
    public boolean isMarkedForRollback() {
        return isJoined() && platform.status() == JtaStatus.MARKED_FOR_ROLLBACK;
    }

    @Override
    public void join() {
        catchUp();
        if (isJoined()) {
            return;
        }
        Object key = platform.transactionKey();
        if (key == null || !platform.status().isActive()) {
            throw TransactionErrors.required("joinTransaction()", advice(false), null);
        }
        if (joined != null) {
            throw TransactionErrors.joinedAnother();
        }
        JoinedTransaction own = new JoinedTransaction(key);
        try {
            platform.register(own);
        } catch (IllegalStateException e) {
            throw TransactionErrors.required("joinTransaction()", advice(false), e);
        }
        joined = own;
    }

    @Override
    public void requireJoined(String operation) {
        if (!isJoined()) {
            throw TransactionErrors.required(operation, advice(isActive()), null);
        }
    }

    private static String advice(boolean active) {
        return active
                ? "The persistence context has not joined the one that is active: call joinTransaction()."
                : "Begin one with UserTransaction or @Transactional.";
    }

    @Override
    public void markForRollback(@Nullable Throwable cause) {
        if (isJoined()) {
            platform.setRollbackOnly();
        }
    }

    @Override
    public LentConnection lend(ConnectionUse use) {
        JoinedTransaction own = joined;
        if (own != null) {
            own.requireNotEndedElsewhere();
        }
        results.release();
        EngineConnection connection = connect();
        if (own != null && own.wasRolledBack()) {
            // Data sources give a connection then that takes part in no transaction, and what is written on it would
            // stay.
            connection.close();
            throw TransactionErrors.endedOutside(false, null);
        }
        return LentConnection.once(connection);
    }

    /** A connection; some data sources give none while the thread has a transaction that was rolled back. */
    private EngineConnection connect() {
        try {
            return engine.connect();
        } catch (RuntimeException e) {
            throw platform.status() == JtaStatus.ROLLED_BACK ? TransactionErrors.endedOutside(false, e) : e;
        }
    }

    @Override
    public void opened(OpenResult result) {
        results.add(result);
    }

    @Override
    public void closed(OpenResult result) {
        results.remove(result);
    }

    @Override
    public void addListener(CompletionListener listener) {
        listeners.add(requireNonNull(listener, "listener"));
    }

    @Override
    public void catchUp() {
        JoinedTransaction own = joined;
        if (own != null) {
            own.catchUp();
        }
    }

    /** The transaction that is joined goes on, and listeners hear of its end; there is nothing to be given back. */
    @Override
    public void close() {
        closed = true;
        catchUp();
        results.end();
    }

    private void ended(boolean committed) {
        joined = null;
        results.end();
        listeners.afterCompletion(committed);
    }

    /** A transaction that the persistence context takes part in. Its end may come from any thread. */
    private final class JoinedTransaction implements CompletionListener {

        private final Object key;
        private volatile Thread user = Thread.currentThread();
        private final AtomicBoolean told = new AtomicBoolean();
        private volatile @Nullable Boolean endedElsewhere;
        private volatile boolean completing;

        JoinedTransaction(Object key) {
            this.key = key;
        }

        boolean isCurrent() {
            return endedElsewhere == null && key.equals(platform.transactionKey());
        }

        boolean isCompleting() {
            return completing;
        }

        /** A commit runs on the thread that asks for it, when nobody uses the entity manager. */
        @Override
        public void beforeCompletion() {
            if (platform.status() == JtaStatus.MARKED_FOR_ROLLBACK) {
                return;
            }
            user = Thread.currentThread();
            completing = true;
            try {
                results.end();
                listeners.beforeCompletion();
            } catch (RuntimeException | Error e) {
                platform.setRollbackOnly();
                throw e;
            } finally {
                completing = false;
                catchUp();
            }
        }

        @Override
        public void afterCompletion(boolean committed) {
            if (user == Thread.currentThread()) {
                tell(committed);
                return;
            }
            endedElsewhere = committed;
            if (closed && !completing && told.compareAndSet(false, true)) {
                listeners.abandoned(committed);
            }
        }

        void catchUp() {
            user = Thread.currentThread();
            Boolean committed = endedElsewhere;
            if (committed != null) {
                tell(committed);
            }
        }

        private void tell(boolean committed) {
            if (told.compareAndSet(false, true)) {
                ended(committed);
            }
        }

        boolean wasRolledBack() {
            return endedElsewhere != null
                    || platform.status() == JtaStatus.ROLLED_BACK && key.equals(platform.transactionKey());
        }

        void requireNotEndedElsewhere() {
            Boolean committed = endedElsewhere;
            if (committed != null) {
                throw TransactionErrors.endedOutside(committed, null);
            }
        }
    }
}
