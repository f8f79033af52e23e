package org.aludel.provider.session;

import jakarta.persistence.LockModeType;
import java.util.Map;
import org.aludel.orm.Savepoint;
import org.aludel.provider.savepoint.ContextMemory;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.transaction.TransactionSavepoint;

/** A savepoint with what the persistence context had then. Belongs to the thread of its session. */
final class SessionSavepoint implements Savepoint {

    private final SessionGuard guard;
    private final SessionWork work;
    private final TransactionSavepoint transaction;
    private final ContextMemory memory;
    private final Map<InstanceState, LockModeType> locks;
    private final int inserts;

    SessionSavepoint(SessionGuard guard, SessionWork work, TransactionSavepoint transaction, ContextMemory memory) {
        this.guard = guard;
        this.work = work;
        this.transaction = transaction;
        this.memory = memory;
        this.locks = work.heldLocks();
        this.inserts = work.inserts().mark();
    }

    @Override
    public boolean isActive() {
        return transaction.isActive();
    }

    @Override
    public void release() {
        guard.run(() -> {
            requireActive("release()");
            work.write();
            transaction.release();
        });
    }

    @Override
    public void rollback() {
        guard.run(() -> {
            requireActive("rollback()");
            boolean written = transaction.isWrittenSince();
            transaction.rollback();
            work.wentBack(locks);
            memory.restore(work.inserts().backTo(inserts), written);
        });
    }

    private void requireActive(String method) {
        if (!isActive()) {
            throw SessionErrors.savepointEnded(method);
        }
    }

    @Override
    public void close() {
        if (isActive()) {
            rollback();
        }
    }
}
