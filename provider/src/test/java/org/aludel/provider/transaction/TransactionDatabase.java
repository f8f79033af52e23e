package org.aludel.provider.transaction;

import static org.aludel.core.sql.Sql.text;

import org.aludel.core.engine.Engine;
import org.aludel.core.engine.EngineConnection;
import org.aludel.core.engine.EngineSettings;
import org.aludel.provider.measuring.JdbcCalls;
import org.aludel.testing.databases.FreshDatabase;
import org.aludel.testing.databases.TestDatabase;

/** A database with a table {@code person}, whose driver is watched. */
final class TransactionDatabase implements AutoCloseable {

    static final String SELECT = "SELECT id FROM person";
    static final String INSERT = "INSERT INTO person VALUES (1)";

    private final FreshDatabase database;
    private final JdbcCalls calls;
    private final Engine engine;

    private TransactionDatabase(TestDatabase kind, EngineSettings settings) {
        this.database = kind.freshDatabase();
        this.calls = JdbcCalls.of(database.dataSource());
        this.engine = Engine.of(calls.dataSource(), settings);
        engine.run(connection -> connection.execute(text("CREATE TABLE person (id INTEGER PRIMARY KEY)")));
        calls.taken();
    }

    static TransactionDatabase on(TestDatabase kind) {
        return new TransactionDatabase(kind, EngineSettings.defaults());
    }

    static TransactionDatabase on(TestDatabase kind, EngineSettings settings) {
        return new TransactionDatabase(kind, settings);
    }

    static TransactionDatabase h2() {
        return on(TestDatabase.H2);
    }

    Engine engine() {
        return engine;
    }

    JdbcCalls calls() {
        return calls;
    }

    FreshDatabase database() {
        return database;
    }

    static void read(TransactionCoordinator coordinator) {
        execute(coordinator, ConnectionUse.READ, SELECT);
    }

    static void write(TransactionCoordinator coordinator) {
        execute(coordinator, ConnectionUse.ANYTHING, INSERT);
    }

    static void execute(TransactionCoordinator coordinator, ConnectionUse use, String sql) {
        try (LentConnection lent = coordinator.lend(use)) {
            lent.connection().execute(text(sql));
        }
    }

    /** How many rows others see. */
    int rows() {
        try (EngineConnection connection = engine.connect()) {
            return connection.execute(text(SELECT)).all().size();
        }
    }

    @Override
    public void close() {
        engine.close();
        database.close();
    }
}
