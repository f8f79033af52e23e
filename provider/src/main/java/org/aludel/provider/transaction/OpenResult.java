package org.aludel.provider.transaction;

/**
 * A result whose rows are read as they are asked for, on a connection that was lent. A connection does one thing at a time, so
 * it is told when the connection is needed for something else, and when the transaction ends.
 */
public interface OpenResult {

    /** Reads what is left, so that the connection is free. */
    void release();

    /** Reads no more: the transaction ends, or the entity manager is closed. */
    void end();
}
