package org.aludel.tck;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.aludel.testing.databases.FreshDatabase;

/** A database with the tables that the TCK brings scripts for. */
abstract class TckDatabase implements AutoCloseable {

    /** A script of a test creates a sequence that is there already, as it is of the tables of all tests. */
    static final String SCRIPTS_GO_ON = "aludel.script-errors=warn";

    private final FreshDatabase database;
    private final Connection guard;

    /**
     * A database with its tables.
     *
     * @param guard a connection beside those of the tests, which this closes
     */
    TckDatabase(FreshDatabase database, Connection guard) {
        this.database = database;
        this.guard = guard;
    }

    /**
     * Starts a server, makes a database and runs the scripts.
     *
     * @param kind which database: {@code postgresql} or {@code h2}
     * @param scripts the folder with the scripts of all databases
     * @throws IllegalArgumentException for another kind
     * @throws IllegalStateException when a statement other than a DROP fails
     */
    static TckDatabase create(String kind, Path scripts) throws IOException, SQLException {
        return switch (kind) {
            case "postgresql" -> PostgresTckDatabase.create(scripts.resolve("postgresql"));
            case "h2" -> H2TckDatabase.create(scripts.resolve("postgresql"));
            default ->
                throw new IllegalArgumentException(
                        "The TCK runs on 'postgresql' and 'h2', and not on '" + kind + "'. Name one of these");
        };
    }

    /** The class of the driver. */
    abstract String driver();

    /** What follows the URL of the database where the tests connect. */
    abstract String urlParameters();

    /** What persistence units need for the tables of the scripts, where nothing else was asked for. */
    abstract String providerProperties();

    /** Ends the connections of others that sit in a transaction. */
    abstract void endTransactions(Connection own) throws SQLException;

    /** Where the tests connect. */
    final String url() {
        return database.jdbcUrl() + urlParameters();
    }

    final String user() {
        return database.user();
    }

    final String password() {
        return database.password();
    }

    /** Ends connections that sit in a transaction nobody will finish, lest the next test waits for their locks. */
    final void endForgottenTransactions() {
        try {
            endTransactions(guard);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot end forgotten transactions", e);
        }
    }

    @Override
    public final void close() throws SQLException {
        guard.close();
        database.close();
    }
}
