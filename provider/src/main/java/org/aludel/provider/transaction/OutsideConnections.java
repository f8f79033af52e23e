package org.aludel.provider.transaction;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.aludel.core.engine.pool.ConnectionSource;
import org.aludel.core.engine.pool.PoolStatus;

/**
 * Connections that take no part in the transactions of JTA, of a data source whose connections do: while one is lent, the
 * transaction of its thread is suspended. A connection comes back on the thread that borrowed it. Thread-safe.
 */
public final class OutsideConnections implements ConnectionSource {

    private final ConnectionSource connections;
    private final Supplier<Optional<RegistryPlatform>> platform;
    private final Map<Connection, Runnable> suspended = Collections.synchronizedMap(new IdentityHashMap<>());

    /**
     * Connections of a source.
     *
     * @param platform whose transactions they would take part in, asked for at each acquisition; empty when nobody knows of
     *     transactions, so that there are none
     */
    public OutsideConnections(ConnectionSource connections, Supplier<Optional<RegistryPlatform>> platform) {
        this.connections = requireNonNull(connections, "connections");
        this.platform = requireNonNull(platform, "platform");
    }

    /**
     * Lends a connection, and suspends the transaction of the thread if there is one.
     *
     * @throws org.aludel.provider.error.ProviderException when the transaction cannot be suspended (ALU-4218)
     */
    @Override
    public Connection acquire() throws SQLException {
        Runnable resumption = platform.get().map(RegistryPlatform::suspend).orElse(null);
        if (resumption == null) {
            return connections.acquire();
        }
        try {
            Connection connection = connections.acquire();
            suspended.put(connection, resumption);
            return connection;
        } catch (SQLException | RuntimeException | Error e) {
            resumption.run();
            throw e;
        }
    }

    /**
     * Takes a connection back, and brings back the transaction.
     *
     * @throws org.aludel.provider.error.ProviderException when it cannot be brought back (ALU-4218): what comes next would
     *     be done without it
     */
    @Override
    public void release(Connection connection, boolean broken) {
        Runnable resumption = suspended.remove(connection);
        try {
            connections.release(connection, broken);
        } finally {
            if (resumption != null) {
                resumption.run();
            }
        }
    }

    @Override
    public PoolStatus status() {
        return connections.status();
    }

    @Override
    public void close() {
        connections.close();
    }
}
