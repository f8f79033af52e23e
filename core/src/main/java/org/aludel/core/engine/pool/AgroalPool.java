package org.aludel.core.engine.pool;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A pool of connections to a URL, kept by the library Agroal ({@code io.agroal:agroal-pool}, an optional dependency).
 * Thread-safe; waits without holding a monitor, so that virtual threads are not pinned.
 *
 * <p>This class decides who may have a connection, and opens connections beyond the maximum size where the settings allow
 * that; Agroal keeps, validates and replaces those of the pool.
 */
public final class AgroalPool implements ConnectionSource {

    private final DriverOpener opener;
    private final Handling handling;
    private final Permits permits;
    private final Semaphore pooled;
    private final PooledConnections pool;
    private final Set<Connection> overflow =
            Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<Connection, Boolean>()));
    private final AtomicInteger lent = new AtomicInteger();
    private final AtomicBoolean poolClosed = new AtomicBoolean();
    private final AtomicLong overflowOpened = new AtomicLong();
    private final AtomicLong invalidated = new AtomicLong();

    private AgroalPool(DriverOpener opener, PoolSettings settings, Handling handling, PooledConnections pool) {
        this.opener = opener;
        this.handling = handling;
        this.permits =
                new Permits(settings.maximumSize() + settings.overflow(), opener.target(), settings, this::status);
        this.pooled = new Semaphore(settings.maximumSize());
        this.pool = pool;
    }

    /**
     * Opens a pool; connections are opened when they are needed, and up to the minimum size in the background.
     *
     * @param properties those of the driver, such as {@code user} and {@code password}
     * @throws org.aludel.core.error.EngineException when Agroal is not there (ALU-1313), or no driver accepts the URL
     *     (ALU-1315)
     */
    public static AgroalPool open(
            String url, Map<String, String> properties, PoolSettings settings, PoolListener listener) {
        return open(new DriverUrl(url, properties, null), settings, listener);
    }

    /** Opens a pool, as the other method does. */
    public static AgroalPool open(DriverUrl database, PoolSettings settings, PoolListener listener) {
        requireNonNull(settings, "settings");
        DriverOpener opener = new DriverOpener(database);
        Handling handling = new Handling(settings, requireNonNull(listener, "listener"));
        try {
            return new AgroalPool(opener, settings, handling, AgroalConnections.open(opener, settings, handling));
        } catch (NoClassDefFoundError e) {
            throw PoolErrors.noPoolLibrary(e);
        }
    }

    @Override
    public Connection acquire() {
        permits.take();
        lent.incrementAndGet();
        Connection connection;
        try {
            connection = pooled.tryAcquire() ? fromPool() : beyondPool();
        } catch (RuntimeException | Error e) {
            giveBackPermit();
            throw e;
        }
        try {
            handling.acquired(connection);
        } catch (RuntimeException e) {
            release(connection, false);
            throw e;
        }
        return connection;
    }

    @Override
    public void release(Connection connection, boolean broken) {
        handling.released(connection);
        boolean discard = broken || !handling.reset(connection);
        if (overflow.remove(connection)) {
            releaseOverflow(connection, discard);
        } else {
            releasePooled(connection, discard);
        }
        if (broken) {
            invalidated.incrementAndGet();
            pool.invalidate();
            handling.invalidated(opener.target());
        }
        giveBackPermit();
    }

    @Override
    public PoolStatus status() {
        int inUse = lent.get();
        int idle = Math.max(0, pool.size() - (inUse - overflow.size()));
        return new PoolStatus(
                permits.count(),
                inUse,
                idle,
                permits.waiting(),
                pool.opened() + overflowOpened.get(),
                invalidated.get());
    }

    @Override
    public void close() {
        if (permits.close()) {
            pool.invalidate();
            closePoolWhenUnused();
        }
    }

    private Connection fromPool() {
        try {
            return pool.acquire();
        } catch (SQLException e) {
            pooled.release();
            throw permits.isClosed()
                    ? PoolErrors.closed(opener.target())
                    : PoolErrors.cannotConnect(opener.target(), e);
        } catch (RuntimeException | Error e) {
            pooled.release();
            throw e;
        }
    }

    private Connection beyondPool() {
        Connection connection = handling.open(opener);
        overflowOpened.incrementAndGet();
        overflow.add(connection);
        return connection;
    }

    private void releasePooled(Connection connection, boolean discard) {
        pool.release(connection, discard);
        pooled.release();
    }

    private void releaseOverflow(Connection connection, boolean discard) {
        if (discard) {
            handling.abort(connection);
        } else {
            handling.close(connection);
        }
    }

    private void giveBackPermit() {
        lent.decrementAndGet();
        permits.giveBack();
        if (permits.isClosed()) {
            closePoolWhenUnused();
        }
    }

    /** Agroal closes also what is lent, so it is closed last. */
    private void closePoolWhenUnused() {
        if (lent.get() == 0 && poolClosed.compareAndSet(false, true)) {
            pool.close();
        }
    }
}
