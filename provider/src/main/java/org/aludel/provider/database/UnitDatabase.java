package org.aludel.provider.database;

import jakarta.persistence.PersistenceUnitTransactionType;
import java.sql.Connection;
import java.sql.Driver;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.aludel.core.dialect.DatabaseInfo;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.dialect.Dialects;
import org.aludel.core.engine.Engine;
import org.aludel.core.engine.EngineSettings;
import org.aludel.core.engine.ExecutionOptions;
import org.aludel.core.engine.pool.ConnectionSource;
import org.aludel.core.engine.pool.DataSourceConnections;
import org.aludel.core.engine.pool.ManagedConnections;
import org.aludel.core.engine.pool.PoolListener;
import org.aludel.core.engine.pool.PoolSettings;
import org.aludel.core.error.AludelException;
import org.aludel.provider.transaction.OutsideConnections;
import org.aludel.provider.transaction.RegistryPlatform;
import org.aludel.provider.unit.UnitDescriptor;
import org.aludel.provider.unit.UnitProperties;
import org.aludel.provider.unit.UnitSettings;

/**
 * The database of a persistence unit. It belongs to a factory of entity managers and is closed with it: then a pool of ours
 * closes its connections, and a data source that was given stays open. Thread-safe.
 */
public final class UnitDatabase implements AutoCloseable {

    private final Engine engine;
    private final Engine ownTransactions;

    private UnitDatabase(Engine engine, Engine ownTransactions) {
        this.engine = engine;
        this.ownTransactions = ownTransactions;
    }

    // ---- the database of a factory

    /**
     * The database that the settings of a unit name. A data source is taken before a URL, unless it is no more than a name in
     * JNDI which stands in an element of the unit; {@code jakarta.persistence.dataSource} before the two others. The database
     * is asked what it is.
     *
     * @throws org.aludel.provider.error.ProviderException when there is none (ALU-4220), its driver or data source is missing
     *     (ALU-4221, ALU-4222, ALU-4223), the sizes of its pool contradict each other (ALU-4224), it cannot be reached
     *     (ALU-4225), or what is given for JTA is something else (ALU-4214)
     */
    public static UnitDatabase open(UnitDescriptor unit, UnitSettings settings) {
        return usable(
                unit,
                () -> settings.get(UnitProperties.TRANSACTION_TYPE) == PersistenceUnitTransactionType.JTA
                        ? ofJta(unit, settings)
                        : ofUnit(unit, settings));
    }

    private static UnitDatabase ofUnit(UnitDescriptor unit, UnitSettings settings) {
        Engine engine = new DataSources(unit, settings)
                .any()
                .map(dataSource -> Engine.of(dataSource, engineSettings(settings)))
                .orElseGet(() -> ofUrl(unit, settings));
        return new UnitDatabase(withQueryTimeout(engine, settings), engine);
    }

    private static UnitDatabase ofJta(UnitDescriptor unit, UnitSettings settings) {
        DataSources dataSources = new DataSources(unit, settings);
        DataSource managed = dataSources
                .ofJta()
                .orElseThrow(() -> DatabaseProblems.noJtaDataSource(
                        unit.name(), settings.find(UnitProperties.JDBC_URL).isPresent()));
        Supplier<Optional<RegistryPlatform>> platform = () -> RegistryPlatform.find(unit.name(), settings);
        if (isGiven(settings)) {
            RegistryPlatform.check(unit.name(), settings);
        }
        Engine engine = Engine.of(ManagedConnections.of(managed), engineSettings(settings));
        ConnectionSource own = dataSources
                .outsideOfJta()
                .<ConnectionSource>map(UnitDatabase::connectionsOf)
                .orElseGet(() -> new OutsideConnections(connectionsOf(managed), platform));
        Engine ownTransactions = Engine.of(own, engineSettings(settings).dialect(engine.dialect()));
        return new UnitDatabase(withQueryTimeout(engine, settings), ownTransactions);
    }

    private static boolean isGiven(UnitSettings settings) {
        return settings.find(UnitProperties.JTA_REGISTRY).isPresent()
                || settings.find(UnitProperties.JTA_TRANSACTION_MANAGER).isPresent();
    }

    private static DataSourceConnections connectionsOf(DataSource dataSource) {
        return DataSourceConnections.of(dataSource, PoolSettings.defaults(), PoolListener.NONE);
    }

    private static Engine ofUrl(UnitDescriptor unit, UnitSettings settings) {
        String url = settings.find(UnitProperties.JDBC_URL).orElseThrow(() -> DatabaseProblems.noDatabase(unit.name()));
        EngineSettings ofEngine = engineSettings(settings).pool(pool(unit, settings));
        Optional<Driver> driver = settings.find(UnitProperties.JDBC_DRIVER).map(name -> driver(unit, name));
        if (driver.isPresent()) {
            ofEngine = ofEngine.driver(driver.get());
        }
        Optional<String> user = settings.find(UnitProperties.JDBC_USER);
        if (user.isPresent()) {
            ofEngine = ofEngine.property("user", user.get());
        }
        Optional<String> password = settings.find(UnitProperties.JDBC_PASSWORD);
        if (password.isPresent()) {
            ofEngine = ofEngine.property("password", password.get());
        }
        return Engine.ofUrl(url, ofEngine);
    }

    private static PoolSettings pool(UnitDescriptor unit, UnitSettings settings) {
        int minimum = settings.get(UnitProperties.POOL_MINIMUM_SIZE);
        int maximum = settings.get(UnitProperties.POOL_MAXIMUM_SIZE);
        if (minimum > maximum) {
            throw DatabaseProblems.invalidPoolSizes(unit.name(), minimum, maximum);
        }
        return PoolSettings.defaults().withMaximumSize(maximum).withMinimumSize(minimum);
    }

    private static Driver driver(UnitDescriptor unit, String name) {
        try {
            Class<?> type = Class.forName(name, true, unit.classLoader());
            if (Driver.class.isAssignableFrom(type)) {
                return (Driver) type.getDeclaredConstructor().newInstance();
            }
        } catch (ClassNotFoundException e) {
            throw DatabaseProblems.noDriver(unit.name(), name, "is not on the class path", e);
        } catch (ReflectiveOperationException | LinkageError e) {
            throw DatabaseProblems.noDriver(unit.name(), name, "cannot be made; the cause tells why", e);
        }
        throw DatabaseProblems.noDriver(unit.name(), name, "is not a java.sql.Driver", null);
    }

    private static EngineSettings engineSettings(UnitSettings settings) {
        return EngineSettings.defaults()
                .statementCacheSize(settings.get(UnitProperties.STATEMENT_CACHE_SIZE))
                .showValues(settings.get(UnitProperties.SHOW_VALUES));
    }

    private static Engine withQueryTimeout(Engine engine, UnitSettings settings) {
        return settings.find(UnitProperties.QUERY_TIMEOUT)
                .filter(milliseconds -> milliseconds > 0)
                .map(milliseconds ->
                        engine.withOptions(ExecutionOptions.none().withTimeout(Duration.ofMillis(milliseconds))))
                .orElse(engine);
    }

    // ---- other databases

    /**
     * A database of one connection, for creating a schema on it. The connection is not closed; it works in auto-commit mode
     * until this is closed, which commits what was open on it.
     *
     * @throws org.aludel.provider.error.ProviderException when it cannot be used (ALU-4225)
     */
    public static UnitDatabase on(Connection connection, UnitDescriptor unit, UnitSettings settings) {
        return usable(unit, () -> {
            Engine engine = Engine.of(new GivenConnection(connection), engineSettings(settings));
            return new UnitDatabase(engine, engine);
        });
    }

    /**
     * The dialect of the database that the settings describe by product and version, for scripts without a connection; empty
     * when they do not. A version that is not given is the newest.
     *
     * @throws org.aludel.provider.error.ProviderException when there is no dialect for it (ALU-4226)
     */
    public static Optional<Dialect> describedDialect(UnitDescriptor unit, UnitSettings settings) {
        return settings.find(UnitProperties.DATABASE_NAME).map(product -> {
            Optional<Integer> major = settings.find(UnitProperties.DATABASE_MAJOR_VERSION);
            int minor = settings.find(UnitProperties.DATABASE_MINOR_VERSION).orElse(0);
            String version = major.map(number -> number + "." + minor).orElse("");
            try {
                return Dialects.of(
                        new DatabaseInfo(product, version, major.orElse(Integer.MAX_VALUE), minor), unit.classLoader());
            } catch (AludelException e) {
                throw DatabaseProblems.unknownProduct(unit.name(), product, e);
            }
        });
    }

    private static UnitDatabase usable(UnitDescriptor unit, Supplier<UnitDatabase> opening) {
        try {
            return opening.get();
        } catch (AludelException e) {
            throw DatabaseProblems.notUsable(unit.name(), e);
        }
    }

    // ---- what it gives

    /**
     * What entity managers work with: its connections take part in transactions of JTA where the unit's are those, and its
     * statements end after the query timeout of the unit.
     */
    public Engine engine() {
        return engine;
    }

    /**
     * What works in transactions of its own, whatever those of the unit are, and without a query timeout: for schemas, and for
     * tables that generate identifiers. With JTA and no other data source than that of JTA, a transaction that is active is
     * suspended while a connection is lent, which fails where no transaction manager is found (ALU-4218).
     */
    public Engine ownTransactions() {
        return ownTransactions;
    }

    /** The dialect of the database. */
    public Dialect dialect() {
        return engine.dialect();
    }

    /** Closes the connections that belong to it. Closing twice does nothing. */
    @Override
    public void close() {
        engine.close();
        ownTransactions.close();
    }
}
