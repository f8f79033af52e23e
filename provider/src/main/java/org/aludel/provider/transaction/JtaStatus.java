package org.aludel.provider.transaction;

/** The states of a JTA transaction that make a difference to us. */
public enum JtaStatus {
    /** There is no transaction, or it was committed. */
    NONE,
    /** It can be committed. */
    ACTIVE,
    /** It can only be rolled back, and nobody has begun to. */
    MARKED_FOR_ROLLBACK,
    /** It is being committed. */
    COMMITTING,
    /** It was rolled back, or is just being; maybe by another thread, and this one still has it. */
    ROLLED_BACK;

    /** Whether work can be done in the transaction, to last or not. */
    public boolean isActive() {
        return this == ACTIVE || this == MARKED_FOR_ROLLBACK;
    }
}
