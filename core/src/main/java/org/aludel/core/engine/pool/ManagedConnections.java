package org.aludel.core.engine.pool;

import static java.util.Objects.requireNonNull;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * Connections of a data source that takes part in the transactions of a transaction manager, as those of application
 * servers do. Asks it at every acquisition and closes the connection when it comes back; nothing is set, rolled back or
 * committed on the way. Thread-safe.
 *
 * <pre>{@code
 * Engine engine = Engine.of(ManagedConnections.of(dataSource), EngineSettings.defaults());
 * }</pre>
 */
public final class ManagedConnections implements ConnectionSource {

    private final Opener opener;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicInteger lent = new AtomicInteger();
    private final AtomicLong opened = new AtomicLong();

    private ManagedConnections(Opener opener) {
        this.opener = opener;
    }

    /** Takes connections from a data source, which stays open when this is closed. */
    public static ManagedConnections of(DataSource dataSource) {
        return new ManagedConnections(new DataSourceOpener(requireNonNull(dataSource, "dataSource")));
    }

    @Override
    public Connection acquire() {
        if (closed.get()) {
            throw PoolErrors.closed(opener.target());
        }
        Connection connection;
        try {
            connection = opener.open();
        } catch (SQLException e) {
            throw PoolErrors.cannotConnect(opener.target(), e);
        }
        opened.incrementAndGet();
        lent.incrementAndGet();
        return connection;
    }

    /** Closes the connection; what becomes of a broken one is up to the data source. */
    @Override
    public void release(Connection connection, boolean broken) {
        lent.decrementAndGet();
        try {
            connection.close();
        } catch (SQLException | RuntimeException e) {
            Handling.LOG.log(Level.DEBUG, "a connection failed to close", e);
        }
    }

    @Override
    public boolean isManaged() {
        return true;
    }

    @Override
    public PoolStatus status() {
        return new PoolStatus(0, lent.get(), 0, 0, opened.get(), 0);
    }

    @Override
    public void close() {
        closed.set(true);
    }
}
