package org.aludel.core.engine.pool;

/** What a source does with a transaction that a borrower left open. */
public enum ResetOnReturn {
    /** It is rolled back. Costs nothing when there is none. */
    ROLLBACK,
    /** Nothing: what happens is up to the driver, which often commits. For databases without transactions. */
    NOTHING
}
