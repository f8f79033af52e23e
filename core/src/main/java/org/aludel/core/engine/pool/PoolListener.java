package org.aludel.core.engine.pool;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Hears what a connection source does with its connections. Called in the thread that causes the event; must be
 * thread-safe and quick.
 */
public interface PoolListener {

    /** Hears nothing. */
    PoolListener NONE = new PoolListener() {};

    /**
     * A connection to the database was opened and nobody has used it yet: the place for statements that prepare it. A
     * connection for which this fails is closed, and the failure goes to the borrower.
     */
    default void opened(Connection connection) throws SQLException {}

    /** Connections were thrown away because the database was lost. */
    default void invalidated() {}
}
