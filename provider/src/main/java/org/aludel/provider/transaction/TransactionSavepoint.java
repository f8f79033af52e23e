package org.aludel.provider.transaction;

/** A point in a transaction of the database to which it can go back. Belongs to the thread of its transaction. */
public interface TransactionSavepoint {

    /** Whether neither it nor what is around it has ended. */
    boolean isActive();

    /** Whether anything may have been written since. */
    boolean isWrittenSince();

    /**
     * Ends it, keeping what was done since.
     *
     * @throws org.aludel.core.error.AludelException when it has ended, or the database reports an error
     */
    void release();

    /**
     * Undoes what was done since, and ends it. The transaction is not marked for rollback any more if only what went wrong since
     * had marked it.
     *
     * @throws org.aludel.core.error.AludelException when it has ended, or the database reports an error
     */
    void rollback();
}
