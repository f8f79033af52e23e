package org.aludel.provider.session;

import jakarta.persistence.FlushModeType;
import jakarta.persistence.PessimisticLockException;
import org.aludel.core.error.LockTimeoutException;
import org.aludel.provider.context.PersistenceContext;
import org.aludel.provider.lifecycle.Lifecycle;
import org.aludel.provider.locking.Locking;

/** When the changes of a persistence context are written, and what is done before and after that. Belongs to its thread. */
final class SessionFlush {

    private final PersistenceContext context;
    private final Lifecycle lifecycle;
    private final Locking locking;
    private final Writing writing;

    SessionFlush(PersistenceContext context, Lifecycle lifecycle, Locking locking, Writing writing) {
        this.context = context;
        this.lifecycle = lifecycle;
        this.locking = locking;
        this.writing = writing;
    }

    /** Writes all changes, with what cascades and orphans add to them. */
    void write() {
        if (context.isSettled() && locking.toIncrease().isEmpty()) {
            return;
        }
        lifecycle.readMerged();
        lifecycle.persistReachable();
        lifecycle.removeOrphans();
        try {
            writing.write(locking.toIncrease());
        } catch (LockTimeoutException half) {
            throw new PessimisticLockException(half.getMessage(), half);
        }
        locking.increased();
        lifecycle.notePossibleOrphans();
        context.written();
    }

    /** Writes what a query should see; without a transaction that is nothing. */
    void beforeQuery(FlushModeType mode, boolean joined) {
        if (mode == FlushModeType.AUTO && joined) {
            write();
        } else {
            lifecycle.readMerged();
        }
    }
}
