package org.aludel.core.reflection;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import org.aludel.core.engine.Engine;
import org.aludel.testing.databases.FreshDatabase;
import org.aludel.testing.databases.TestDatabase;

/** A fresh database with a schema that its own DDL makes, and an engine on it. */
final class InspectedDatabase implements AutoCloseable {

    private final FreshDatabase database;
    private final Engine engine;

    private InspectedDatabase(FreshDatabase database) {
        this.database = database;
        this.engine = Engine.of(database.dataSource());
    }

    /** Executes a script whose statements end with a semicolon at the end of a line. */
    static InspectedDatabase with(TestDatabase kind, String script) throws SQLException {
        InspectedDatabase inspected = new InspectedDatabase(kind.freshDatabase());
        try {
            inspected.execute(script);
            return inspected;
        } catch (SQLException e) {
            inspected.close();
            throw e;
        }
    }

    void execute(String script) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : Pattern.compile(";\\s*\n").split(script, -1)) {
                if (!sql.isBlank()) {
                    statement.execute(sql.strip());
                }
            }
        }
    }

    Engine engine() {
        return engine;
    }

    FreshDatabase database() {
        return database;
    }

    Inspector inspector() {
        return Inspector.of(engine);
    }

    @Override
    public void close() {
        engine.close();
        database.close();
    }
}
