package org.aludel.testing.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TestDatabaseTest {

    static List<TestDatabase> available() {
        return TestDatabase.allAvailable();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("available")
    void startsAndTellsItsVersion(TestDatabase kind, TestReporter reporter) throws SQLException {
        long before = System.nanoTime();
        kind.start();
        long started = System.nanoTime();
        try (FreshDatabase database = kind.freshDatabase();
                Connection connection = database.dataSource().getConnection()) {
            long connected = System.nanoTime();
            String version = connection.getMetaData().getDatabaseProductName() + " "
                    + connection.getMetaData().getDatabaseProductVersion();
            reporter.publishEntry(
                    kind.id(),
                    version + ", server " + millis(before, started) + " ms, database " + millis(started, connected)
                            + " ms");
            assertThat(connection.isValid(5)).isTrue();
            assertThat(version).isNotBlank();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("available")
    void givesEachDatabaseItsOwnTables(TestDatabase kind) throws SQLException {
        try (FreshDatabase one = kind.freshDatabase();
                FreshDatabase other = kind.freshDatabase()) {
            assertThat(one.jdbcUrl()).isNotEqualTo(other.jdbcUrl());
            execute(one, "CREATE TABLE book (id INTEGER)");
            execute(other, "CREATE TABLE book (id INTEGER)");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("available")
    void letsASecondConnectionSeeTheSameTables(TestDatabase kind) throws SQLException {
        try (FreshDatabase database = kind.freshDatabase()) {
            execute(database, "CREATE TABLE book (id INTEGER)");
            execute(database, "INSERT INTO book (id) VALUES (1)");
        }
    }

    @Test
    void dropsADatabaseOnClose() {
        FreshDatabase database = TestDatabase.POSTGRESQL.freshDatabase();
        database.close();
        assertThatThrownBy(() -> database.dataSource().getConnection().close()).isInstanceOf(SQLException.class);
    }

    @Test
    void answersQuicklyWithoutADockerEngine() {
        long before = System.nanoTime();
        assertThat(DockerEngine.answers("tcp://127.0.0.1:1")).isFalse();
        assertThat(DockerEngine.answers("unix:///no/such/socket")).isFalse();
        assertThat(DockerEngine.answers("not a uri")).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void replacesTheDatabaseInTheUrlOfAnOutsideServer() {
        assertThat(OutsideServer.withDatabase("jdbc:postgresql://host:5432/postgres?ssl=false", "fresh"))
                .isEqualTo("jdbc:postgresql://host:5432/fresh?ssl=false");
        assertThat(OutsideServer.withDatabase("jdbc:mariadb://host/", "fresh")).isEqualTo("jdbc:mariadb://host/fresh");
    }

    private static void execute(FreshDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long millis(long from, long to) {
        return Duration.ofNanos(to - from).toMillis();
    }
}
