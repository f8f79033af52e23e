package org.aludel.provider.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.aludel.core.engine.pool.ConnectionSource;
import org.aludel.core.engine.pool.PoolStatus;

/** Lends one connection, which is not closed; it is in auto-commit mode until the end. Belongs to one thread at a time. */
final class GivenConnection implements ConnectionSource {

    private static final System.Logger LOG = System.getLogger("org.aludel.pool");

    private final Connection connection;
    private boolean switched;

    GivenConnection(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Connection acquire() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.setAutoCommit(true);
            switched = true;
        }
        return connection;
    }

    @Override
    public void release(Connection returned, boolean broken) {
        // The borrower has ended its transaction, and the connection is not ours to close.
    }

    @Override
    public PoolStatus status() {
        return new PoolStatus(1, 0, 1, 0, 0, 0);
    }

    @Override
    public void close() {
        if (switched) {
            switched = false;
            try {
                connection.setAutoCommit(false);
            } catch (SQLException e) {
                LOG.log(System.Logger.Level.DEBUG, "a connection could not be reset", e);
            }
        }
    }
}
