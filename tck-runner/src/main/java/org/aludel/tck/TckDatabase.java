package org.aludel.tck;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** A database with the tables that the TCK brings scripts for. */
interface TckDatabase extends AutoCloseable {

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
    String driver();

    String url();

    String user();

    String password();

    /** What persistence units need for the tables of the scripts, where nothing else was asked for. */
    String providerProperties();

    /** Ends connections that sit in a transaction nobody will finish, lest the next test waits for their locks. */
    void endForgottenTransactions();

    @Override
    void close() throws SQLException;
}
