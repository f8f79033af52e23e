package org.aludel.core.engine.pool;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * No pool of its own: asks a data source, which may have one, for a connection at every acquisition, and closes it when
 * it comes back. Of the settings, the initial statements and the reset on return apply. Thread-safe.
 */
public final class DataSourceConnections implements ConnectionSource {

    private final Opener opener;
    private final Handling handling;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicInteger lent = new AtomicInteger();
    private final AtomicLong opened = new AtomicLong();
    private final AtomicLong invalidated = new AtomicLong();

    private DataSourceConnections(Opener opener, PoolSettings settings, PoolListener listener) {
        this.opener = opener;
        this.handling = new Handling(requireNonNull(settings, "settings"), requireNonNull(listener, "listener"));
    }

    /** Takes connections from a data source, which stays open when this is closed. */
    public static DataSourceConnections of(DataSource dataSource, PoolSettings settings, PoolListener listener) {
        return new DataSourceConnections(new DataSourceOpener(dataSource), settings, listener);
    }

    /**
     * Opens every connection by the driver of a URL; the properties are those of the driver, such as {@code user} and
     * {@code password}.
     *
     * @throws org.aludel.core.error.EngineException when no driver accepts the URL (ALU-1315)
     */
    public static DataSourceConnections ofUrl(
            String url, Map<String, String> properties, PoolSettings settings, PoolListener listener) {
        return ofUrl(new DriverUrl(url, properties, null), settings, listener);
    }

    /** Opens every connection by a driver, as the other method does. */
    public static DataSourceConnections ofUrl(DriverUrl database, PoolSettings settings, PoolListener listener) {
        return new DataSourceConnections(new DriverOpener(database), settings, listener);
    }

    @Override
    public Connection acquire() {
        if (closed.get()) {
            throw PoolErrors.closed(opener.target());
        }
        Connection connection = handling.open(opener);
        opened.incrementAndGet();
        try {
            handling.acquired(connection);
        } catch (RuntimeException e) {
            handling.close(connection);
            throw e;
        }
        lent.incrementAndGet();
        return connection;
    }

    @Override
    public void release(Connection connection, boolean broken) {
        lent.decrementAndGet();
        handling.released(connection);
        if (!broken && handling.reset(connection)) {
            handling.close(connection);
        } else {
            handling.abort(connection);
        }
        if (broken) {
            invalidated.incrementAndGet();
            handling.invalidated(opener.target());
        }
    }

    @Override
    public PoolStatus status() {
        return new PoolStatus(0, lent.get(), 0, 0, opened.get(), invalidated.get());
    }

    @Override
    public void close() {
        closed.set(true);
    }
}
