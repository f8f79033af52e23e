package org.aludel.provider.transaction;

import jakarta.persistence.EntityTransaction;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.aludel.core.engine.EngineConnection;
import org.aludel.core.engine.TransactionBlock;
import org.aludel.core.error.ConnectionLostException;
import org.aludel.provider.transaction.LocalSavepoint.RollbackMark;
import org.jspecify.annotations.Nullable;

/** The transactions of one entity manager, one after another: their states, and what ends them. */
final class ResourceLocalTransaction implements EntityTransaction {

    private static final Logger LOG = System.getLogger("org.aludel.transaction");

    private final TransactionConnection connection;
    private final CompletionListeners listeners;
    private final TransactionTimeout timeout;
    private boolean active;
    private boolean completing;
    private boolean rollbackOnly;
    private boolean closed;
    private boolean rollbackAsked;
    private @Nullable Throwable rollbackCause;
    private long writes;

    ResourceLocalTransaction(
            TransactionConnection connection, CompletionListeners listeners, TransactionTimeout timeout) {
        this.connection = connection;
        this.listeners = listeners;
        this.timeout = timeout;
    }

    // ---- what an application does

    @Override
    public void begin() {
        if (active) {
            throw TransactionErrors.alreadyActive();
        }
        if (closed) {
            throw TransactionErrors.closed();
        }
        active = true;
        rollbackOnly = false;
        rollbackAsked = false;
        rollbackCause = null;
        timeout.begin();
    }

    @Override
    public void commit() {
        requireActive("commit()");
        requireNotCompleting("commit()");
        requireCommittable();
        prepare();
        requireCommittable();
        try {
            connection.commit();
        } catch (RuntimeException e) {
            undo(e);
            throw TransactionErrors.commitFailed(e);
        }
        end(true);
    }

    /** Rolls back what can only be rolled back. */
    private void requireCommittable() {
        if (!rollbackOnly) {
            try {
                timeout.check();
            } catch (RuntimeException e) {
                mark(e);
            }
        }
        if (rollbackOnly) {
            RuntimeException failure = TransactionErrors.markedForRollback(rollbackCause);
            undo(failure);
            throw failure;
        }
    }

    private void prepare() {
        completing = true;
        try {
            listeners.beforeCompletion();
        } catch (RuntimeException e) {
            undo(e);
            throw TransactionErrors.flushFailed(e);
        } catch (Error e) {
            undo(e);
            throw e;
        }
    }

    @Override
    public void rollback() {
        requireActive("rollback()");
        requireNotCompleting("rollback()");
        try {
            connection.rollback();
        } catch (ConnectionLostException e) {
            LOG.log(
                    Level.DEBUG,
                    "the connection of a transaction was lost before its rollback, which undoes it, too",
                    e);
        } catch (RuntimeException e) {
            RuntimeException failure = TransactionErrors.rollbackFailed(e);
            undo(failure);
            throw failure;
        }
        end(false);
    }

    @Override
    public void setRollbackOnly() {
        requireActive("setRollbackOnly()");
        rollbackAsked = true;
        mark(null);
    }

    @Override
    public boolean getRollbackOnly() {
        requireActive("getRollbackOnly()");
        return rollbackOnly;
    }

    @Override
    public boolean isActive() {
        return active;
    }

    @Override
    public void setTimeout(@Nullable Integer seconds) {
        timeout.set(seconds);
    }

    @Override
    public @Nullable Integer getTimeout() {
        return timeout.seconds();
    }

    // ---- what the coordinator does

    boolean isMarked() {
        return active && rollbackOnly;
    }

    void mark(@Nullable Throwable cause) {
        if (active) {
            rollbackOnly = true;
            rollbackCause = rollbackCause == null ? cause : rollbackCause;
        }
    }

    EngineConnection connection(ConnectionUse use) {
        try {
            timeout.check();
        } catch (RuntimeException e) {
            mark(e);
            throw e;
        }
        if (use != ConnectionUse.READ) {
            writes++;
        }
        return timeout.limit(connection.get(use));
    }

    // ---- savepoints

    TransactionBlock savepoint() {
        requireActive("savepoint()");
        return connection(ConnectionUse.ANYTHING).savepoint();
    }

    RollbackMark rollbackMark() {
        return new RollbackMark(rollbackOnly, rollbackCause);
    }

    /** Takes a mark back that is younger than another one, unless the application has asked for it. */
    void backTo(RollbackMark mark) {
        if (!rollbackAsked) {
            rollbackOnly = mark.isSet();
            rollbackCause = mark.cause();
        }
    }

    /** How often a connection was asked for to do more than reading. */
    long writes() {
        return writes;
    }

    void close() {
        closed = true;
    }

    // ---- ends

    /** Ends the transaction without a commit, which undoes it; what else goes wrong then is not what is to be reported. */
    private void undo(Throwable failure) {
        try {
            end(false);
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private void end(boolean committed) {
        active = false;
        completing = false;
        connection.release();
        listeners.afterCompletion(committed);
    }

    private void requireActive(String method) {
        if (!active) {
            throw TransactionErrors.notActive(method);
        }
    }

    private void requireNotCompleting(String method) {
        if (completing) {
            throw TransactionErrors.completing(method);
        }
    }
}
