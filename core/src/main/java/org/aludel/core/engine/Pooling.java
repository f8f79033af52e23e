package org.aludel.core.engine;

/** What an engine does with connections that nobody uses. */
public enum Pooling {
    /**
     * They are kept for the next user. For a URL this needs the library Agroal; a data source is asked each time, since
     * as a rule it has a pool of its own.
     */
    POOL,
    /** They are closed; each user gets a new one. */
    NONE,
    /** There is one connection for everybody, lent to one user at a time. */
    SINGLE_CONNECTION
}
