package org.aludel.core.engine.pool;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Lends JDBC connections. Thread-safe; never holds a monitor while it waits or talks to the database.
 *
 * <p>A connection that is lent belongs to the borrower until it is released. It is handed out in auto-commit mode, with
 * the isolation level and the read-only flag that the source gives to all its connections; the borrower hands it back
 * without an open transaction and with those settings as they were.
 */
public interface ConnectionSource extends AutoCloseable {

    /**
     * Lends a connection; waits for one as long as the source allows.
     *
     * @throws SQLException when the database refuses or cannot be reached
     * @throws org.aludel.core.error.AludelException when no connection became free in time (ALU-1310), or the source is
     *     closed (ALU-1311)
     */
    Connection acquire() throws SQLException;

    /**
     * Takes a connection back. Never throws: what the driver says about closing a connection is of no use to the
     * borrower.
     *
     * @param connection what {@link #acquire()} returned; released once
     * @param broken true when the connection to the database was lost: this one is thrown away, and so is every idle
     *     one, because they went the same way
     */
    void release(Connection connection, boolean broken);

    /**
     * Whether somebody else, such as a transaction manager, begins and ends the transactions of all connections of this
     * source; false unless it says so. The borrower of such a connection leaves auto-commit, isolation level, read-only
     * flag and transactions alone, and nothing is promised of them.
     */
    default boolean isManaged() {
        return false;
    }

    /** What the source holds right now. */
    PoolStatus status();

    /** Closes all connections, those that are lent as soon as they come back. Closing twice does nothing. */
    @Override
    void close();
}
