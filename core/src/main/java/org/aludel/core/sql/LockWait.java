package org.aludel.core.sql;

/** What a locking query does when a row is locked already. */
public enum LockWait {
    WAIT,
    NOWAIT,
    SKIP_LOCKED
}
