package org.aludel.provider.transaction;

import org.aludel.core.engine.EngineConnection;

/**
 * A connection for some statements. Closing gives it back, unless it is that of a running transaction, which keeps it.
 * Belongs to the thread that borrowed it.
 *
 * <pre>{@code
 * try (LentConnection lent = coordinator.lend(ConnectionUse.READ)) {
 *     lent.connection().execute(statement);
 * }
 * }</pre>
 */
public final class LentConnection implements AutoCloseable {

    private final EngineConnection connection;
    private final boolean kept;

    private LentConnection(EngineConnection connection, boolean kept) {
        this.connection = connection;
        this.kept = kept;
    }

    /** A connection that is closed when it comes back. */
    static LentConnection once(EngineConnection connection) {
        return new LentConnection(connection, false);
    }

    /** A connection that a transaction keeps. */
    static LentConnection kept(EngineConnection connection) {
        return new LentConnection(connection, true);
    }

    /** The connection. Whoever borrowed it neither closes it nor ends its transaction. */
    public EngineConnection connection() {
        return connection;
    }

    @Override
    public void close() {
        if (!kept) {
            connection.close();
        }
    }
}
