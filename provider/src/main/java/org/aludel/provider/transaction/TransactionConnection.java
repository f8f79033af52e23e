package org.aludel.provider.transaction;

import org.aludel.core.engine.EngineConnection;
import org.aludel.core.engine.IsolationLevel;
import org.jspecify.annotations.Nullable;

/**
 * The connection of a resource-local transaction: borrowed when it is first needed, and kept to the end. Statements that only
 * read begin no transaction in the database where that makes no difference; a transaction that never began is not committed.
 */
final class TransactionConnection {

    private final LocalConnections connections;
    private final OpenResults results;
    private @Nullable EngineConnection connection;
    private @Nullable EngineConnection reading;

    TransactionConnection(LocalConnections connections, OpenResults results) {
        this.connections = connections;
        this.results = results;
    }

    EngineConnection get(ConnectionUse use) {
        EngineConnection borrowed = connection;
        if (borrowed == null) {
            borrowed = borrow();
        }
        if (use == ConnectionUse.READ && reading != null) {
            return reading;
        }
        if (!borrowed.isInTransaction()) {
            borrowed.begin();
        }
        return borrowed;
    }

    private EngineConnection borrow() {
        EngineConnection borrowed = connections.engine().connect();
        connection = borrowed;
        if (connections.beginsLate() && eachStatementSeesWhatIsCommitted(borrowed)) {
            reading = borrowed.withOptions(LocalConnections.AUTOCOMMIT);
        }
        return borrowed;
    }

    private static boolean eachStatementSeesWhatIsCommitted(EngineConnection borrowed) {
        return borrowed.effectiveIsolation().orElse(null) == IsolationLevel.READ_COMMITTED;
    }

    void commit() {
        results.end();
        if (connection != null) {
            connection.commit();
        }
    }

    void rollback() {
        results.end();
        if (connection != null) {
            connection.rollback();
        }
    }

    /** Gives the connection back, undoing what was not committed. */
    void release() {
        results.end();
        EngineConnection borrowed = connection;
        connection = null;
        reading = null;
        if (borrowed != null) {
            borrowed.close();
        }
    }
}
