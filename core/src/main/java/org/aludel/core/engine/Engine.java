package org.aludel.core.engine;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.aludel.core.dialect.CompiledStatement;
import org.aludel.core.dialect.DatabaseInfo;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.dialect.Dialects;
import org.aludel.core.engine.pool.AgroalPool;
import org.aludel.core.engine.pool.ConnectionSource;
import org.aludel.core.engine.pool.DataSourceConnections;
import org.aludel.core.engine.pool.DriverUrl;
import org.aludel.core.engine.pool.PoolListener;
import org.aludel.core.engine.pool.StaticConnection;
import org.aludel.core.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A database to work with: connections, a dialect, and a cache of compiled statements. Make one for each database and
 * keep it as long as the program runs. Thread-safe.
 *
 * <pre>{@code
 * Engine engine = Engine.of(dataSource);
 *
 * try (EngineConnection connection = engine.connect()) { // undone at the end, unless committed
 *     List<Row> rows = connection.execute(select(users).from(users)).all();
 * }
 * engine.run(connection -> connection.execute(deleteFrom(users))); // committed at the end
 * }</pre>
 */
public final class Engine implements AutoCloseable {

    private final EngineCore core;
    private final ExecutionOptions options;

    private Engine(EngineCore core, ExecutionOptions options) {
        this.core = core;
        this.options = options;
    }

    /** An engine over a data source, which keeps its own pool or has none. The database is asked what it is. */
    public static Engine of(DataSource dataSource) {
        return of(dataSource, EngineSettings.defaults());
    }

    /** An engine over a data source. */
    public static Engine of(DataSource dataSource, EngineSettings settings) {
        requireNonNull(dataSource, "dataSource");
        EngineEvents events = new EngineEvents(settings.listeners());
        ConnectionSource connections = settings.pooling() == Pooling.SINGLE_CONNECTION
                ? StaticConnection.of(dataSource, settings.pool(), events.ofPool())
                : DataSourceConnections.of(dataSource, settings.pool(), events.ofPool());
        return make(connections, events, settings);
    }

    /**
     * An engine over a JDBC URL; user, password and whatever else the driver takes are properties of the settings. Keeps
     * a pool unless the settings say otherwise, which needs the library Agroal.
     *
     * @throws org.aludel.core.error.EngineException when Agroal is missing (ALU-1313), or the database cannot be reached
     *     (ALU-1315)
     */
    public static Engine ofUrl(String url, EngineSettings settings) {
        requireNonNull(url, "url");
        EngineEvents events = new EngineEvents(settings.listeners());
        PoolListener listener = events.ofPool();
        DriverUrl database = new DriverUrl(url, settings.properties(), settings.driver());
        ConnectionSource connections = switch (settings.pooling()) {
            case POOL -> AgroalPool.open(database, settings.pool(), listener);
            case NONE -> DataSourceConnections.ofUrl(database, settings.pool(), listener);
            case SINGLE_CONNECTION -> StaticConnection.ofUrl(database, settings.pool(), listener);
        };
        return make(connections, events, settings);
    }

    /**
     * An engine over connections of any kind; it closes them when it is closed. Listeners do not hear of connections
     * that are opened and invalidated, unless the source tells them itself.
     */
    public static Engine of(ConnectionSource connections, EngineSettings settings) {
        requireNonNull(connections, "connections");
        requireNonNull(settings, "settings");
        return make(connections, new EngineEvents(settings.listeners()), settings);
    }

    private static Engine make(ConnectionSource connections, EngineEvents events, EngineSettings settings) {
        Dialect chosen = settings.dialect();
        try {
            Dialect dialect = chosen == null ? ask(connections) : chosen;
            return new Engine(new EngineCore(connections, dialect, events, settings), settings.options());
        } catch (RuntimeException | Error e) {
            connections.close();
            throw e;
        }
    }

    private static Dialect ask(ConnectionSource connections) {
        @Nullable Connection connection = null;
        try {
            connection = connections.acquire();
            return Dialects.of(DatabaseInfo.of(connection.getMetaData()));
        } catch (SQLException e) {
            throw EngineErrors.cannotConnect(e);
        } finally {
            if (connection != null) {
                connections.release(connection, false);
            }
        }
    }

    // ---- blocks

    /** A connection for a block; see {@link EngineConnection}. What is not committed is undone when the block ends. */
    public EngineConnection connect() {
        return new EngineConnection(new Session(core, false), options);
    }

    /**
     * A connection for a block that is one transaction, begun already. What is not committed is undone when the block
     * ends, and after commit or rollback nothing more can be executed.
     *
     * <pre>{@code
     * try (EngineConnection transaction = engine.begin()) {
     *     transaction.execute(...);
     *     transaction.commit();
     * }
     * }</pre>
     *
     * @throws org.aludel.core.error.EngineException when the isolation level is AUTOCOMMIT, or the transactions of the
     *     connections are somebody else's (ALU-1312)
     */
    public EngineConnection begin() {
        EngineConnection connection = new EngineConnection(new Session(core, true), options);
        try {
            connection.begin();
            return connection;
        } catch (RuntimeException | Error e) {
            connection.close();
            throw e;
        }
    }

    /** Does work in a transaction: commits when it returns, and undoes it when it throws. */
    public void run(Consumer<? super EngineConnection> work) {
        call(connection -> {
            work.accept(connection);
            return true;
        });
    }

    /** Does work in a transaction: commits when it returns, and undoes it when it throws. */
    public <T extends @Nullable Object> T call(Function<? super EngineConnection, ? extends T> work) {
        requireNonNull(work, "work");
        try (EngineConnection connection = begin()) {
            T result = work.apply(connection);
            connection.commit();
            return result;
        }
    }

    /** Another word for {@link #call}, for code that reads better with it. */
    public <T extends @Nullable Object> T inTransaction(Function<? super EngineConnection, ? extends T> work) {
        return call(work);
    }

    // ---- options and state

    /** The dialect of the database. */
    public Dialect dialect() {
        return core.dialect();
    }

    /** The compiled form of a statement, from the cache or put into it; nothing is sent. Its values are left out. */
    public CompiledStatement compile(Statement statement) {
        return core.statements().get(statement).compiled();
    }

    /** The options that connections inherit. */
    public ExecutionOptions options() {
        return options;
    }

    /** This engine with other options: a view, which shares connections, cache, events and lifetime with this one. */
    public Engine withOptions(ExecutionOptions changed) {
        return new Engine(core, options.overriddenBy(changed));
    }

    /** The listeners of this engine and all its views. */
    public EngineEvents events() {
        return core.events();
    }

    StatementCache statements() {
        return core.statements();
    }

    /** What the engine does right now. */
    public EngineStatistics statistics() {
        return core.statistics();
    }

    /**
     * Closes the connections that the engine owns; a data source that it was given stays open. Closing twice does
     * nothing.
     */
    @Override
    public void close() {
        core.close();
    }
}
