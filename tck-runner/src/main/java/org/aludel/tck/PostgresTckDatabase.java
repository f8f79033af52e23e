package org.aludel.tck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.aludel.testing.databases.FreshDatabase;
import org.aludel.testing.databases.TestDatabase;

/** A PostgreSQL database with the tables and procedures of the TCK. */
final class PostgresTckDatabase implements TckDatabase {

    private final FreshDatabase database;
    private final Connection guard;

    private PostgresTckDatabase(FreshDatabase database, Connection guard) {
        this.database = database;
        this.guard = guard;
    }

    static TckDatabase create(Path scripts) throws IOException, SQLException {
        FreshDatabase database = TestDatabase.POSTGRESQL.freshDatabase();
        try (Connection connection = database.dataSource().getConnection()) {
            SqlScript.run(Files.readString(scripts.resolve("postgresql.ddl.persistence.sql")), connection);
            SqlScript.run(Files.readString(scripts.resolve("postgresql.ddl.persistence.sprocs.sql")), connection);
            // A test that waits for a lock which an earlier one left behind must not wait for ever.
            SqlScript.execute("ALTER DATABASE " + connection.getCatalog() + " SET lock_timeout = '20s'", connection);
            SqlScript.execute(
                    "ALTER DATABASE " + connection.getCatalog() + " SET statement_timeout = '60s'", connection);
        }
        return new PostgresTckDatabase(database, database.dataSource().getConnection());
    }

    @Override
    public String driver() {
        return "org.postgresql.Driver";
    }

    /** Its parameter makes the driver call procedures as procedures, which those of the TCK are. */
    @Override
    public String url() {
        return database.jdbcUrl() + "?escapeSyntaxCallMode=callIfNoReturn";
    }

    @Override
    public String user() {
        return database.user();
    }

    @Override
    public String password() {
        return database.password();
    }

    /** The scripts have columns of type {@code oid}, and tables that units with delimited names have too. */
    @Override
    public String providerProperties() {
        return "aludel.lob-storage=large-object:aludel.delimited-identifiers=folded";
    }

    @Override
    public void endForgottenTransactions() {
        try {
            SqlScript.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
                            + " AND state LIKE 'idle in transaction%' AND pid <> pg_backend_pid()",
                    guard);
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
