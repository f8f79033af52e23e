package org.aludel.core.engine.pool;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One connection for everybody, lent to one borrower at a time while the others wait: for databases in memory, and for
 * tests that roll everything back. Of the settings, the acquisition timeout, the initial statements and the reset on
 * return apply. Thread-safe.
 *
 * <p>A thread that acquires a second time without releasing the first waits for itself, until the timeout ends it.
 */
public final class StaticConnection implements ConnectionSource {

    private final @Nullable Opener opener;
    private final Handling handling;
    private final Permits permits;
    private final AtomicReference<@Nullable Connection> connection = new AtomicReference<>();
    private final AtomicReference<@Nullable Connection> lent = new AtomicReference<>();
    private final AtomicLong opened = new AtomicLong();
    private final AtomicLong invalidated = new AtomicLong();

    private StaticConnection(
            @Nullable Opener opener, @Nullable Connection given, PoolSettings settings, PoolListener listener) {
        this.opener = opener;
        this.handling = new Handling(requireNonNull(settings, "settings"), requireNonNull(listener, "listener"));
        this.permits =
                new Permits(1, opener == null ? "the given connection" : opener.target(), settings, this::status);
        this.connection.set(given);
    }

    /** Lends a given connection, which must be in auto-commit mode and stays open when this is closed. */
    public static StaticConnection of(Connection connection, PoolSettings settings, PoolListener listener) {
        return new StaticConnection(null, requireNonNull(connection, "connection"), settings, listener);
    }

    /** Takes one connection from a data source when it is first needed, and another one when that one is lost. */
    public static StaticConnection of(DataSource dataSource, PoolSettings settings, PoolListener listener) {
        return new StaticConnection(new DataSourceOpener(dataSource), null, settings, listener);
    }

    /**
     * Opens one connection by the driver of a URL when it is first needed, and another one when that one is lost; the
     * properties are those of the driver.
     *
     * @throws org.aludel.core.error.EngineException when no driver accepts the URL (ALU-1315)
     */
    public static StaticConnection ofUrl(
            String url, Map<String, String> properties, PoolSettings settings, PoolListener listener) {
        return ofUrl(new DriverUrl(url, properties, null), settings, listener);
    }

    /** Opens one connection by a driver, as the other method does. */
    public static StaticConnection ofUrl(DriverUrl database, PoolSettings settings, PoolListener listener) {
        return new StaticConnection(new DriverOpener(database), null, settings, listener);
    }

    @Override
    public Connection acquire() {
        permits.take();
        try {
            Connection current = connection.get();
            if (current == null) {
                current = reopen();
            }
            handling.acquired(current);
            lent.set(current);
            return current;
        } catch (RuntimeException e) {
            permits.giveBack();
            throw e;
        }
    }

    @Override
    public void release(Connection returned, boolean broken) {
        handling.released(returned);
        if (broken || !handling.reset(returned)) {
            connection.set(null);
            handling.abort(returned);
        }
        if (broken) {
            invalidated.incrementAndGet();
            handling.invalidated(opener == null ? "the given connection" : opener.target());
        }
        lent.set(null);
        if (permits.isClosed()) {
            closeOwn();
        }
        permits.giveBack();
    }

    @Override
    public PoolStatus status() {
        boolean inUse = lent.get() != null;
        boolean idle = !inUse && connection.get() != null;
        return new PoolStatus(1, inUse ? 1 : 0, idle ? 1 : 0, permits.waiting(), opened.get(), invalidated.get());
    }

    @Override
    public void close() {
        if (permits.close() && lent.get() == null) {
            closeOwn();
        }
    }

    private Connection reopen() {
        if (opener == null) {
            throw PoolErrors.connectionGone();
        }
        Connection fresh = handling.open(opener);
        opened.incrementAndGet();
        connection.set(fresh);
        return fresh;
    }

    /** A connection that was given belongs to whoever gave it. */
    private void closeOwn() {
        Connection current = opener == null ? null : connection.getAndSet(null);
        if (current != null) {
            handling.close(current);
        }
    }
}
