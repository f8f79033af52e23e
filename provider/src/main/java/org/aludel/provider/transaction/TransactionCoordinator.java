package org.aludel.provider.transaction;

import jakarta.persistence.EntityTransaction;
import org.jspecify.annotations.Nullable;

/**
 * What an entity manager asks of transactions, whoever begins and ends them. Belongs to one thread at a time, as its entity
 * manager does.
 */
public interface TransactionCoordinator extends AutoCloseable {

    /**
     * The transactions that the entity manager itself begins and ends.
     *
     * @throws org.aludel.provider.error.InvalidStateException when they are those of JTA (ALU-4208)
     */
    EntityTransaction transaction();

    /** Whether a transaction is active, joined or not; also while it is being committed, and when it is marked for rollback. */
    boolean isActive();

    /** Whether the persistence context takes part in the active transaction: what it holds is flushed when that commits. */
    boolean isJoined();

    /** Whether the transaction that the persistence context takes part in can only be rolled back. */
    boolean isMarkedForRollback();

    /**
     * Takes part in the active transaction; does nothing when it does already.
     *
     * @throws org.aludel.provider.error.NoTransactionException when none is active (ALU-4207)
     * @throws org.aludel.provider.error.InvalidStateException when the persistence context takes part in another one, which is
     *     suspended (ALU-4209)
     */
    void join();

    /**
     * Fails unless {@link #isJoined()}.
     *
     * @param operation what needs the transaction, to be named in the message, as {@code flush()}
     * @throws org.aludel.provider.error.NoTransactionException when there is no transaction, or it was not joined (ALU-4207)
     */
    void requireJoined(String operation);

    /**
     * Has the transaction that the persistence context takes part in rolled back in the end; does nothing when there is none.
     *
     * @param cause what went wrong, of which the first is reported; null when there is no more to say
     */
    void markForRollback(@Nullable Throwable cause);

    /**
     * Sets a savepoint in the active transaction.
     *
     * @throws org.aludel.provider.error.InvalidStateException when transactions are those of JTA, which have none (ALU-4216), or
     *     none is active (ALU-4201)
     * @throws org.aludel.core.error.AludelException when the database has none, or reports an error
     */
    TransactionSavepoint savepoint();

    /**
     * Borrows the connection for some statements: that of the transaction that is active, or else one for these statements
     * alone, which last at once. Close it before the operation of the entity manager ends.
     *
     * @throws org.aludel.provider.error.ProviderException when the time of the transaction is over (ALU-4206), or it was ended
     *     from outside (ALU-4210)
     * @throws org.aludel.core.error.AludelException when no connection can be had
     */
    LentConnection lend(ConnectionUse use);

    /**
     * Takes care of a result that is read on a connection of {@link ConnectionUse#CURSOR}: it is told to let go of the
     * connection before one is lent again, and before the transaction ends or this is closed.
     */
    void opened(OpenResult result);

    /** A result that was {@link #opened} is closed, or was read to its end. */
    void closed(OpenResult result);

    /** Adds somebody who hears of the end of all transactions that the persistence context has joined. */
    void addListener(CompletionListener listener);

    /**
     * Tells listeners of a transaction that was ended by another thread. An entity manager calls this where each of its
     * operations begins, so that nothing changes in the midst of one.
     */
    void catchUp();

    /** Begins no further transactions; one that is active goes on until whoever began it ends it. Closing twice does nothing. */
    @Override
    void close();
}
