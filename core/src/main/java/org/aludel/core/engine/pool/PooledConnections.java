package org.aludel.core.engine.pool;

import java.sql.Connection;
import java.sql.SQLException;

/** What a pool library does. This interface keeps the library's classes away from where it may be missing. */
interface PooledConnections {

    /** A connection that works; the caller makes sure that there are never more borrowers than connections. */
    Connection acquire() throws SQLException;

    /** Takes a connection back; one to be discarded is closed without asking the database. Never throws. */
    void release(Connection connection, boolean discard);

    /** From now on no connection is lent that was opened before. */
    void invalidate();

    /** How many connections are open. */
    int size();

    /** How many connections were opened so far. */
    long opened();

    /** Closes idle connections now; those that are lent when they come back. */
    void close();
}
