package org.aludel.examples.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.aludel.testing.databases.FreshDatabase;

/** SQL that prepares a database. */
final class Script {

    private Script() {}

    static void run(FreshDatabase database, String... statements) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
