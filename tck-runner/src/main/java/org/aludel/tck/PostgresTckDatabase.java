package org.aludel.tck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.aludel.testing.databases.FreshDatabase;
import org.aludel.testing.databases.TestDatabase;

/** A PostgreSQL database with the tables and procedures of the TCK. */
final class PostgresTckDatabase extends TckDatabase {

    private PostgresTckDatabase(FreshDatabase database, Connection guard) {
        super(database, guard);
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
    String driver() {
        return "org.postgresql.Driver";
    }

    /** The parameter makes the driver call procedures as procedures, which those of the TCK are. */
    @Override
    String urlParameters() {
        return "?escapeSyntaxCallMode=callIfNoReturn";
    }

    /** The scripts have columns of type {@code oid}, and tables that units with delimited names have too. */
    @Override
    String providerProperties() {
        return SCRIPTS_GO_ON + ":aludel.lob-storage=large-object:aludel.delimited-identifiers=folded";
    }

    @Override
    void endTransactions(Connection own) throws SQLException {
        SqlScript.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND state LIKE 'idle in transaction%' AND pid <> pg_backend_pid()",
                own);
    }
}
