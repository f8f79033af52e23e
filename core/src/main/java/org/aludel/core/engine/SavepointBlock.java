package org.aludel.core.engine;

import java.sql.Savepoint;

/** A savepoint as a block. */
final class SavepointBlock implements TransactionBlock {

    private final Session session;
    private final Savepoint savepoint;

    SavepointBlock(Session session, Savepoint savepoint) {
        this.session = session;
        this.savepoint = savepoint;
    }

    @Override
    public boolean isActive() {
        return session.isOpen(this);
    }

    @Override
    public void commit() {
        requireActive();
        session.release(this, savepoint);
    }

    @Override
    public void rollback() {
        requireActive();
        session.rollback(this, savepoint);
    }

    @Override
    public void close() {
        if (isActive()) {
            session.rollback(this, savepoint);
        }
    }

    private void requireActive() {
        if (!isActive()) {
            throw EngineErrors.transactionState("The savepoint has ended", "Set another one with savepoint()");
        }
    }
}
