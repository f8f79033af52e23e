package org.aludel.provider.transaction;

/** The states of a JTA transaction that make a difference to us. */
public enum JtaStatus {
    /** There is no transaction, or it has ended. */
    NONE,
    /** It can be committed. */
    ACTIVE,
    /** It can only be rolled back, and nobody has begun to. */
    MARKED_FOR_ROLLBACK,
    /** It is being committed or rolled back. */
    COMPLETING
}
