package org.aludel.provider.transaction;

/**
 * Hears of the end of the transactions that a persistence context has joined. Called on the thread of its coordinator, unless it
 * is said otherwise.
 */
public interface CompletionListener {

    /**
     * The transaction is about to be committed: the time for a flush. What this throws, and marking the transaction for
     * rollback, rolls it back. Not called for a transaction that is rolled back.
     */
    default void beforeCompletion() {}

    /**
     * The transaction has ended, and its connection was given back.
     *
     * @param committed false when it was rolled back, or nobody knows
     */
    default void afterCompletion(boolean committed) {}

    /**
     * The transaction was ended by another thread after the coordinator was closed, so that nobody is going to ask for it: the
     * time to give back what others wait for. Called on that other thread, in place of {@link #afterCompletion}.
     *
     * @param committed false when it was rolled back, or nobody knows
     */
    default void abandoned(boolean committed) {}
}
