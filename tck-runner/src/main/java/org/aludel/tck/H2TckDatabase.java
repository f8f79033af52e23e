package org.aludel.tck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.aludel.testing.databases.FreshDatabase;
import org.aludel.testing.databases.TestDatabase;

/**
 * An H2 database with the tables of the TCK. The TCK has no scripts for H2; those for PostgreSQL make the same tables there,
 * but for one type. Their procedures cannot be made, since they are written in PL/pgSQL, and are not there.
 */
final class H2TckDatabase extends TckDatabase {

    private H2TckDatabase(FreshDatabase database, Connection guard) {
        super(database, guard);
    }

    static TckDatabase create(Path scripts) throws IOException, SQLException {
        FreshDatabase database = TestDatabase.H2.freshDatabase();
        Connection guard = database.dataSource().getConnection();
        SqlScript.execute("SET NON_KEYWORDS VALUE", guard);
        SqlScript.execute("SET DEFAULT_LOCK_TIMEOUT 20000", guard);
        SqlScript.run(ofH2(Files.readString(scripts.resolve("postgresql.ddl.persistence.sql"))), guard);
        return new H2TckDatabase(database, guard);
    }

    /** A script with the types of H2. */
    static String ofH2(String script) {
        return script.replaceAll("(?i)\\boid\\b", "BLOB");
    }

    @Override
    String driver() {
        return "org.h2.Driver";
    }

    /** Columns of the tables are called {@code value}, also in SQL of the tests. */
    @Override
    String urlParameters() {
        return ";NON_KEYWORDS=VALUE";
    }

    @Override
    String providerProperties() {
        return SCRIPTS_GO_ON;
    }

    @Override
    void endTransactions(Connection own) throws SQLException {
        List<Integer> forgotten = new ArrayList<>();
        try (Statement statement = own.createStatement();
                ResultSet rows = statement.executeQuery("SELECT session_id FROM information_schema.sessions"
                        + " WHERE contains_uncommitted AND session_id <> SESSION_ID()")) {
            while (rows.next()) {
                forgotten.add(rows.getInt(1));
            }
        }
        for (int session : forgotten) {
            SqlScript.execute("CALL ABORT_SESSION(" + session + ")", own);
        }
    }
}
