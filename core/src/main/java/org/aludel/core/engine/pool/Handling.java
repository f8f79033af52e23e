package org.aludel.core.engine.pool;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What every source does with a connection when it is opened, given back and closed. */
final class Handling {

    static final Logger LOG = System.getLogger("org.aludel.pool");

    private final PoolSettings settings;
    private final PoolListener listener;

    Handling(PoolSettings settings, PoolListener listener) {
        this.settings = settings;
        this.listener = listener;
    }

    /** Opens a connection and prepares it. */
    Connection open(Opener opener) {
        Connection connection;
        try {
            connection = opener.open();
        } catch (SQLException e) {
            throw PoolErrors.cannotConnect(opener.target(), e);
        }
        try {
            prepare(connection, opener);
        } catch (RuntimeException e) {
            close(connection);
            throw e;
        }
        LOG.log(Level.DEBUG, () -> "opened a connection to " + opener.target());
        return connection;
    }

    /** Runs the initial statements and tells the listener. */
    void prepare(Connection connection, Opener opener) {
        try {
            if (!connection.getAutoCommit()) {
                connection.setAutoCommit(true);
            }
            executeInitialStatements(connection);
            listener.opened(connection);
        } catch (SQLException e) {
            throw PoolErrors.cannotPrepare(opener.target(), e);
        }
    }

    void acquired(Connection connection) {
        listener.acquired(connection);
    }

    void released(Connection connection) {
        quietly(() -> listener.released(connection));
    }

    void invalidated(String target) {
        LOG.log(Level.DEBUG, () -> "a connection to " + target + " was lost; all connections will be opened anew");
        quietly(listener::invalidated);
    }

    void closed(Connection connection) {
        quietly(() -> listener.closed(connection));
    }

    void leakSuspected(Connection connection, Thread borrower) {
        quietly(() -> listener.leakSuspected(connection, borrower));
    }

    /** Ends a transaction that was left open; false when that fails, and the connection with it. */
    boolean reset(Connection connection) {
        try {
            if (!connection.getAutoCommit()) {
                if (settings.resetOnReturn() == ResetOnReturn.ROLLBACK) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
            return true;
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.DEBUG, "a connection could not be reset and is closed", e);
            return false;
        }
    }

    /** Closes a connection that still works. */
    void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.DEBUG, "a connection failed to close", e);
        }
        closed(connection);
    }

    /** Closes a connection whose other end may not answer. */
    void abort(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException | RuntimeException | AbstractMethodError e) {
            LOG.log(Level.DEBUG, "a broken connection failed to abort", e);
        }
        close(connection);
    }

    private void executeInitialStatements(Connection connection) throws SQLException {
        if (settings.initialSql().isEmpty()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            for (String sql : settings.initialSql()) {
                statement.execute(sql);
            }
        }
    }

    private static void quietly(Runnable event) {
        try {
            event.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a pool listener failed", e);
        }
    }
}
