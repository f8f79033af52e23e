package org.aludel.tck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.aludel.testing.databases.FreshDatabase;
import org.aludel.testing.databases.TestDatabase;

/** A PostgreSQL database with the tables and procedures that the TCK brings scripts for. */
final class TckDatabase implements AutoCloseable {

    private static final List<String> SCRIPTS =
            List.of("postgresql.ddl.persistence.sql", "postgresql.ddl.persistence.sprocs.sql");

    private final FreshDatabase database;
    private final Connection guard;

    private TckDatabase(FreshDatabase database, Connection guard) {
        this.database = database;
        this.guard = guard;
    }

    /**
     * Starts the server, makes a database and runs the scripts.
     *
     * @param scripts the folder with the scripts for PostgreSQL
     * @throws IllegalStateException when a statement other than a DROP fails
     */
    static TckDatabase create(Path scripts) throws IOException, SQLException {
        FreshDatabase database = TestDatabase.POSTGRESQL.freshDatabase();
        try (Connection connection = database.dataSource().getConnection()) {
            List<String> failures = new ArrayList<>();
            for (String script : SCRIPTS) {
                failures.addAll(run(Files.readString(scripts.resolve(script)), connection));
            }
            if (!failures.isEmpty()) {
                throw new IllegalStateException("Scripts of the TCK failed:\n" + String.join("\n", failures));
            }
            // A test that waits for a lock which an earlier one left behind must not wait for ever.
            execute(connection, "ALTER DATABASE " + connection.getCatalog() + " SET lock_timeout = '20s'");
            execute(connection, "ALTER DATABASE " + connection.getCatalog() + " SET statement_timeout = '60s'");
        }
        return new TckDatabase(database, database.dataSource().getConnection());
    }

    private static List<String> run(String script, Connection connection) {
        List<String> failures = new ArrayList<>();
        for (String sql : SqlScript.statementsOf(script)) {
            try {
                execute(connection, sql);
            } catch (SQLException e) {
                if (!SqlScript.isDrop(sql)) {
                    failures.add(sql + "\n    " + e.getMessage());
                }
            }
        }
        return failures;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The URL; its parameter makes the driver call procedures as procedures, which those of the TCK are. */
    String url() {
        return database.jdbcUrl() + "?escapeSyntaxCallMode=callIfNoReturn";
    }

    String user() {
        return database.user();
    }

    String password() {
        return database.password();
    }

    /** Ends connections that sit in a transaction nobody will finish, lest the next test waits for their locks. */
    void endForgottenTransactions() {
        try {
            execute(
                    guard,
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
                            + " AND state LIKE 'idle in transaction%' AND pid <> pg_backend_pid()");
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot end forgotten transactions", e);
        }
    }

    @Override
    public void close() throws SQLException {
        guard.close();
        database.close();
    }
}
