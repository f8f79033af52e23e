package org.aludel.core.engine.pool;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.agroal.api.AgroalDataSourceListener;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalConnectionPoolConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.agroal.pool.DataSource;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.aludel.core.dialect.DatabaseError;
import org.aludel.core.dialect.SqlStateErrorClassifier;
import org.aludel.core.error.CoreErrorCode;
import org.jspecify.annotations.Nullable;

/** The connections of an Agroal data source. The only class that knows Agroal. */
final class AgroalConnections implements PooledConnections {

    private static final int VALIDATION_SECONDS = 5;

    /** Borrowers have waited before they come here; this is for what Agroal does itself, such as a validation. */
    private static final Duration LEAST_WAIT = Duration.ofSeconds(5);

    /** Set while this thread throws a connection away: then every failure of it counts as fatal. */
    private static final ThreadLocal<Boolean> DISCARDING = ThreadLocal.withInitial(() -> false);

    private final Handling handling;
    private final DriverOpener opener;
    private final AgroalDataSource dataSource;
    private final AtomicLong opened = new AtomicLong();
    private final AtomicLong generation = new AtomicLong();

    /** Every open connection of the driver, with the generation it was opened in. */
    private final Map<Connection, Long> generations = Collections.synchronizedMap(new IdentityHashMap<>());

    private AgroalConnections(DriverOpener opener, PoolSettings settings, Handling handling) {
        this.handling = handling;
        this.opener = opener;
        this.dataSource = new DataSource(configuration(opener, settings).get(), new Listener());
    }

    static PooledConnections open(DriverOpener opener, PoolSettings settings, Handling handling) {
        return new AgroalConnections(opener, settings, handling);
    }

    @Override
    public Connection acquire() throws SQLException {
        try {
            Connection connection = dataSource.getConnection();
            while (isStale(connection)) {
                release(connection, true);
                connection = dataSource.getConnection();
            }
            return connection;
        } catch (SQLException | RuntimeException e) {
            throw unwrapped(e);
        }
    }

    @Override
    public void release(Connection connection, boolean discard) {
        try {
            if (discard) {
                discard(connection);
            } else {
                connection.close();
            }
        } catch (SQLException | RuntimeException e) {
            Handling.LOG.log(Level.DEBUG, "a pooled connection failed to close", e);
        }
    }

    @Override
    public void invalidate() {
        generation.incrementAndGet();
        dataSource.flush(FlushMode.GRACEFUL);
    }

    @Override
    public int size() {
        return generations.size();
    }

    @Override
    public long opened() {
        return opened.get();
    }

    @Override
    public void close() {
        dataSource.close();
        // Agroal forgets those that it was about to close in the background.
        for (Connection left : connections()) {
            if (generations.remove(left) != null) {
                handling.close(left);
            }
        }
    }

    private List<Connection> connections() {
        synchronized (generations) {
            return List.copyOf(generations.keySet());
        }
    }

    /** The flush of an invalidation runs in the background; until it has, idle connections of before can show up. */
    private boolean isStale(Connection connection) throws SQLException {
        long current = generation.get();
        if (current == 0) {
            return false;
        }
        Long openedIn = generations.get(connection.unwrap(Connection.class));
        return openedIn != null && openedIn < current;
    }

    /**
     * Agroal has no way to say "throw this one away", but it does so with a connection that had a fatal failure: so the
     * connection is ended, and then used once, which fails.
     */
    private static void discard(Connection connection) throws SQLException {
        DISCARDING.set(true);
        try (connection) {
            end(connection.unwrap(Connection.class));
            try (Statement statement = connection.createStatement()) {
                statement.execute("");
            }
        } catch (SQLException e) {
            Handling.LOG.log(Level.DEBUG, () -> "a pooled connection is thrown away: SQLSTATE " + e.getSQLState());
        } finally {
            DISCARDING.remove();
        }
    }

    private static void end(Connection raw) {
        try {
            raw.abort(Runnable::run);
            raw.close();
        } catch (SQLException | RuntimeException e) {
            Handling.LOG.log(Level.DEBUG, "a broken connection failed to close", e);
        }
    }

    private static boolean isFatal(SQLException failure) {
        return DISCARDING.get()
                || SqlStateErrorClassifier.INSTANCE.classify(failure).kind() == DatabaseError.Kind.CONNECTION_LOST;
    }

    private static AgroalDataSourceConfigurationSupplier configuration(DriverOpener opener, PoolSettings settings) {
        AgroalConnectionFactoryConfigurationSupplier factory = new AgroalConnectionFactoryConfigurationSupplier()
                .connectionProviderClass(opener.driverClass())
                .jdbcUrl(opener.url());
        opener.properties().forEach((name, value) -> addProperty(factory, name, value));
        AgroalConnectionPoolConfigurationSupplier pool = new AgroalConnectionPoolConfigurationSupplier()
                .connectionFactoryConfiguration(() -> factory.get())
                .initialSize(settings.minimumSize())
                .minSize(settings.minimumSize())
                .maxSize(settings.maximumSize())
                .acquisitionTimeout(longer(settings.acquisitionTimeout(), LEAST_WAIT))
                .maxLifetime(settings.maximumLifetime())
                .reapTimeout(settings.idleTimeout())
                .leakTimeout(settings.leakDetection())
                .validateOnBorrow(settings.validation() == Validation.ALWAYS)
                .idleValidationTimeout(
                        settings.validation() == Validation.AFTER_IDLE ? settings.validateAfterIdle() : Duration.ZERO)
                .connectionValidator(ConnectionValidator.defaultValidatorWithTimeout(VALIDATION_SECONDS))
                .exceptionSorter(AgroalConnections::isFatal);
        return new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool);
    }

    /** Agroal wants the credentials apart from the other properties, and gives them to the driver under these names. */
    private static void addProperty(AgroalConnectionFactoryConfigurationSupplier factory, String name, String value) {
        switch (name) {
            case "user" -> factory.principal(new NamePrincipal(value));
            case "password" -> factory.credential(new SimplePassword(value));
            default -> factory.jdbcProperty(name, value);
        }
    }

    private static Duration longer(Duration left, Duration right) {
        return left.compareTo(right) < 0 ? right : left;
    }

    /** What the driver or the preparation of a connection threw, which Agroal may have wrapped. */
    private static SQLException unwrapped(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PreparationFailed failed) {
                throw failed.reported;
            }
        }
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        return failure instanceof SQLException reported ? driverFailure(reported) : new SQLException(failure);
    }

    /** In virtual threads Agroal connects in a thread of its own, and wraps what that throws. */
    private static SQLException driverFailure(SQLException failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (failure.getSQLState() == null && cause instanceof SQLException reported) {
                return reported;
            }
        }
        return failure;
    }

    /** Carries a failure of the preparation through Agroal's code. */
    private static final class PreparationFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient RuntimeException reported;

        PreparationFailed(RuntimeException reported) {
            super(reported);
            this.reported = reported;
        }
    }

    /** Prepares new connections and passes on what happens to connections; all of them are those of the driver. */
    private final class Listener implements AgroalDataSourceListener {

        @Override
        public void onConnectionCreation(Connection connection) {
            try {
                handling.prepare(connection, opener);
            } catch (RuntimeException e) {
                // Agroal forgets a connection whose listener fails.
                handling.close(connection);
                throw new PreparationFailed(e);
            }
            opened.incrementAndGet();
            generations.put(connection, generation.get());
        }

        @Override
        public void onConnectionDestroy(Connection connection) {
            if (generations.remove(connection) != null) {
                handling.closed(connection);
            }
        }

        @Override
        public void onConnectionLeak(Connection connection, @Nullable Thread borrower) {
            if (borrower != null) {
                Handling.LOG.log(
                        Level.WARNING,
                        () -> "[" + CoreErrorCode.CONNECTION_LEAK.id() + "] The thread '" + borrower.getName()
                                + "' has held a connection for longer than the leak detection allows. Close connections"
                                + " with try-with-resources.");
                handling.leakSuspected(connection, borrower);
            }
        }

        @Override
        public void onWarning(Throwable failure) {
            Handling.LOG.log(Level.DEBUG, "the pool reports a failure", failure);
        }
    }
}
