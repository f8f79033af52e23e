package org.aludel.provider.transaction;

/** For what a connection is borrowed; it decides whether a transaction must have begun in the database. */
public enum ConnectionUse {
    /**
     * Statements that the provider generated and that only read: no locks, no functions of an application. Where each
     * statement sees what was committed before it anyway, they need no transaction.
     */
    READ,
    /** A result that is read piece by piece while its statement is open. */
    CURSOR,
    /** Everything else. */
    ANYTHING
}
