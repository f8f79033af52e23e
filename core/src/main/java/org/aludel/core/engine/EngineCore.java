package org.aludel.core.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.aludel.core.dialect.DatabaseError;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.engine.pool.ConnectionSource;
import org.aludel.core.error.AludelException;
import org.aludel.core.error.DriverMessage;
import org.jspecify.annotations.Nullable;

/** What an engine and all its views and connections share. Thread-safe. */
final class EngineCore {

    private static final int UNKNOWN = -1;

    private final ConnectionSource connections;
    private final Dialect dialect;
    private final StatementCache statements;
    private final EngineEvents events;
    private final boolean logsValues;
    private final DriverMessage driverMessage;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Map<String, String> procedureKinds = new ConcurrentHashMap<>();

    /** The isolation level of connections as they are lent, asked once. */
    private final AtomicInteger defaultIsolation = new AtomicInteger(UNKNOWN);

    EngineCore(ConnectionSource connections, Dialect dialect, EngineEvents events, EngineSettings settings) {
        this.connections = connections;
        this.dialect = dialect;
        this.statements = new StatementCache(dialect, settings.statementCacheSize());
        this.events = events;
        this.logsValues = settings.showsValues();
        this.driverMessage = settings.showsValues() ? DriverMessage.SHOWN : DriverMessage.HIDDEN;
    }

    Dialect dialect() {
        return dialect;
    }

    StatementCache statements() {
        return statements;
    }

    /** What the database has told of stored procedures, by their names. */
    Map<String, String> procedureKinds() {
        return procedureKinds;
    }

    EngineEvents events() {
        return events;
    }

    boolean logsValues() {
        return logsValues;
    }

    Connection acquire() {
        if (closed.get()) {
            throw EngineErrors.engineClosed();
        }
        Connection connection;
        try {
            connection = connections.acquire();
        } catch (SQLException e) {
            throw translated(e, dialect.errors().classify(e), null);
        }
        try {
            events.checkedOut(connection);
            return connection;
        } catch (RuntimeException | Error e) {
            connections.release(connection, false);
            throw e;
        }
    }

    void release(Connection connection, boolean broken) {
        try {
            events.checkedIn(connection);
        } finally {
            connections.release(connection, broken);
        }
    }

    /** The exception to throw for a failure, as the listeners want it. */
    AludelException translated(SQLException exception, DatabaseError error, @Nullable String sql) {
        return events.failed(sql, DatabaseErrors.translate(exception, error, sql, driverMessage));
    }

    boolean isManaged() {
        return connections.isManaged();
    }

    int defaultIsolation(Connection fresh) throws SQLException {
        int level = defaultIsolation.get();
        if (level == UNKNOWN) {
            level = fresh.getTransactionIsolation();
            defaultIsolation.set(level);
        }
        return level;
    }

    EngineStatistics statistics() {
        return new EngineStatistics(statements.statistics(), connections.status());
    }

    void close() {
        if (closed.compareAndSet(false, true)) {
            connections.close();
        }
    }
}
