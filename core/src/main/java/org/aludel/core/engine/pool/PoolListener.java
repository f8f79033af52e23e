package org.aludel.core.engine.pool;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Hears what a connection source does with its connections. Called in the thread that causes the event, which for some
 * is a thread of the pool; must be thread-safe and quick.
 */
public interface PoolListener {

    /** Hears nothing. */
    PoolListener NONE = new PoolListener() {};

    /**
     * A connection to the database was opened and nobody has used it yet: the place for statements that prepare it. A
     * connection for which this fails is closed, and the failure goes to the borrower. Where a data source has a pool of
     * its own, nobody tells which connections are new; all that it gives count as opened.
     */
    default void opened(Connection connection) throws SQLException {}

    /** A connection is about to be lent; a failure goes to the borrower, and the connection back to the source. */
    default void acquired(Connection connection) {}

    /** A borrower gives a connection back, which is still open and has not been reset yet. */
    default void released(Connection connection) {}

    /** Connections were thrown away because the database was lost. */
    default void invalidated() {}

    /** A connection to the database was closed, for whatever reason. It cannot be used any more. */
    default void closed(Connection connection) {}

    /** A connection has been lent for longer than {@link PoolSettings#leakDetection()}, to code in this thread. */
    default void leakSuspected(Connection connection, Thread borrower) {}
}
