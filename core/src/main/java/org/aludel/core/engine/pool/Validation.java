package org.aludel.core.engine.pool;

/** When a pool asks an idle connection whether it still works before it lends it. */
public enum Validation {
    /** Never: a connection that broke while it was idle is noticed by the first statement. */
    NEVER,
    /** When it was idle for longer than {@link PoolSettings#validateAfterIdle()}. */
    AFTER_IDLE,
    /** Before every use; costs a round trip to most databases. */
    ALWAYS
}
