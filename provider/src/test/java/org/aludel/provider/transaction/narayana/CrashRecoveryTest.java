package org.aludel.provider.transaction.narayana;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.aludel.testing.databases.FreshDatabase;
import org.aludel.testing.databases.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process is halted after two databases have prepared a transaction and before any has committed it. The log of the
 * transaction manager has the decision, and whoever reads it ends the transaction in both.
 */
class CrashRecoveryTest {

    @TempDir
    private Path folder;

    @Test
    void whatWasPreparedIsCommittedByTheNextProcess() throws Exception {
        try (FreshDatabase postgres = TestDatabase.POSTGRESQL.freshDatabase()) {
            String h2 = "jdbc:h2:file:" + folder.resolve("bank");
            assertThat(run("transfer", h2, postgres.jdbcUrl())).isEqualTo(HaltingDataSource.EXIT);
            assertThat(number(postgres, "SELECT count(*) FROM pg_prepared_xacts WHERE database = current_database()"))
                    .isEqualTo(1);
            assertThat(number(postgres, "SELECT balance FROM account")).isEqualTo(100);

            assertThat(folder.resolve("log")).isDirectoryRecursivelyContaining("glob:**/AtomicAction/*");

            assertThat(run("recover", h2, postgres.jdbcUrl())).isZero();
            assertThat(number(postgres, "SELECT count(*) FROM pg_prepared_xacts WHERE database = current_database()"))
                    .isZero();
            assertThat(number(postgres, "SELECT balance FROM account")).isEqualTo(130);
            try (Connection connection = DriverManager.getConnection(h2, "sa", "")) {
                assertThat(number(connection, "SELECT count(*) FROM information_schema.in_doubt"))
                        .isZero();
                assertThat(number(connection, "SELECT balance FROM account")).isEqualTo(70);
            }
        }
    }

    private static int number(FreshDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            return number(connection, sql);
        }
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** The exit code of a process. */
    private int run(String what, String h2, String postgres) throws Exception {
        Path output = folder.resolve(what + ".txt");
        Process process = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "-D" + Narayana.LOG_FOLDER + "=" + folder.resolve("log"),
                        TransferProcess.class.getName(),
                        what,
                        h2,
                        postgres))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS))
                    .as(() -> "the process ends")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(Files.readString(output)).doesNotContain("Exception in thread");
        return process.exitValue();
    }
}
