package org.aludel.core.engine;

/** A transaction of a connection as a block. */
final class WholeTransaction implements TransactionBlock {

    private final Session session;
    private final int number;

    WholeTransaction(Session session) {
        this.session = session;
        this.number = session.transaction();
    }

    @Override
    public boolean isActive() {
        return session.isActive() && session.transaction() == number;
    }

    @Override
    public void commit() {
        requireActive();
        session.commit();
    }

    @Override
    public void rollback() {
        requireActive();
        session.rollback();
    }

    @Override
    public void close() {
        if (isActive()) {
            session.rollback();
        }
    }

    private void requireActive() {
        if (!isActive()) {
            throw EngineErrors.transactionState("The transaction has ended", "Begin another one with begin()");
        }
    }
}
