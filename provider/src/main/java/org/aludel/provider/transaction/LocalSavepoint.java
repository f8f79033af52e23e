package org.aludel.provider.transaction;

import org.aludel.core.engine.TransactionBlock;
import org.jspecify.annotations.Nullable;

/** A savepoint of a transaction that an entity manager has begun itself. */
final class LocalSavepoint implements TransactionSavepoint {

    private final ResourceLocalTransaction transaction;
    private final OpenResults results;
    private final TransactionBlock block;
    private final RollbackMark mark;
    private final long writes;

    /**
     * Whether a transaction is marked for rollback.
     *
     * @param isSet whether it is
     * @param cause what went wrong first; null if nothing has
     */
    record RollbackMark(boolean isSet, @Nullable Throwable cause) {}

    LocalSavepoint(ResourceLocalTransaction transaction, OpenResults results, TransactionBlock block) {
        this.transaction = transaction;
        this.results = results;
        this.block = block;
        this.mark = transaction.rollbackMark();
        this.writes = transaction.writes();
    }

    @Override
    public boolean isActive() {
        return block.isActive();
    }

    @Override
    public boolean isWrittenSince() {
        return transaction.writes() != writes;
    }

    @Override
    public void release() {
        results.release();
        block.commit();
    }

    @Override
    public void rollback() {
        results.end();
        block.rollback();
        transaction.backTo(mark);
    }
}
