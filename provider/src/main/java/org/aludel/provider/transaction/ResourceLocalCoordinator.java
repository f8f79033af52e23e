package org.aludel.provider.transaction;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.EntityTransaction;
import java.util.function.LongSupplier;
import org.aludel.core.engine.Engine;
import org.jspecify.annotations.Nullable;

/**
 * The transactions that an entity manager begins and ends itself, on connections of an engine. The persistence context always
 * takes part in them. A transaction borrows a connection when the first statement needs one and gives it back in the end;
 * without a transaction each use borrows one.
 *
 * <p>A transaction begins late in the database: at the isolation level READ COMMITTED, {@link ConnectionUse#READ} needs none,
 * and one that was never needed costs no commit.
 */
public final class ResourceLocalCoordinator implements TransactionCoordinator {

    private static final String ADVICE = "Begin one with getTransaction().begin().";

    private final LocalConnections connections;
    private final CompletionListeners listeners = new CompletionListeners();
    private final OpenResults results = new OpenResults();
    private final ResourceLocalTransaction transaction;

    /** A coordinator for an entity manager. */
    public ResourceLocalCoordinator(LocalConnections connections) {
        this(connections, System::nanoTime);
    }

    ResourceLocalCoordinator(LocalConnections connections, LongSupplier nanoTime) {
        this.connections = connections;
        this.transaction = new ResourceLocalTransaction(
                new TransactionConnection(connections, results), listeners, new TransactionTimeout(nanoTime));
    }

    @Override
    public EntityTransaction transaction() {
        return transaction;
    }

    @Override
    public boolean isActive() {
        return transaction.isActive();
    }

    @Override
    public boolean isJoined() {
        return transaction.isActive();
    }

    @Override
    public boolean isMarkedForRollback() {
        return transaction.isMarked();
    }

    @Override
    public void join() {
        requireJoined("joinTransaction()");
    }

    @Override
    public void requireJoined(String operation) {
        if (!isJoined()) {
            throw TransactionErrors.required(operation, ADVICE, null);
        }
    }

    @Override
    public void markForRollback(@Nullable Throwable cause) {
        transaction.mark(cause);
    }

    @Override
    public TransactionSavepoint savepoint() {
        results.release();
        return new LocalSavepoint(transaction, results, transaction.savepoint());
    }

    @Override
    public LentConnection lend(ConnectionUse use) {
        results.release();
        if (transaction.isActive()) {
            return LentConnection.kept(transaction.connection(use));
        }
        Engine lender = use == ConnectionUse.CURSOR ? connections.engine() : connections.autocommit();
        return LentConnection.once(lender.connect());
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

    /** Does nothing: only the thread of the entity manager ends its transactions. */
    @Override
    public void catchUp() {
        // Nothing can have happened elsewhere.
    }

    @Override
    public void close() {
        results.end();
        transaction.close();
    }
}
