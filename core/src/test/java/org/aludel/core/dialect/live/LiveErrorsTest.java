package org.aludel.core.dialect.live;

import static org.aludel.core.dialect.live.LiveDatabase.execute;
import static org.aludel.core.dialect.live.LiveDatabase.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.aludel.core.dialect.DatabaseError;
import org.aludel.core.dialect.DatabaseError.Kind;
import org.aludel.core.error.ConstraintKind;
import org.aludel.testing.databases.FreshDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Provokes errors on real databases and looks at what they are taken for. */
@Timeout(120)
class LiveErrorsTest {

    private static final Map<LiveDatabase, FreshDatabase> DATABASES = new EnumMap<>(LiveDatabase.class);

    @AfterAll
    static void dropDatabases() {
        DATABASES.values().forEach(FreshDatabase::close);
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            # database  | kind        | name        | statement
            H2          | PRIMARY_KEY | PK_AUTHOR   | INSERT INTO author VALUES (1)
            H2          | UNIQUE      | UK_BOOK     | INSERT INTO book VALUES (2, 1, 'a', 1)
            H2          | UNIQUE      | IX_SHELF    | INSERT INTO shelf VALUES (2, 1, 1)
            H2          | FOREIGN_KEY | FK_BOOK     | INSERT INTO book VALUES (2, 99, 'b', 1)
            H2          | FOREIGN_KEY | FK_BOOK     | DELETE FROM author WHERE id = 1
            H2          | NOT_NULL    |             | INSERT INTO book VALUES (2, 1, NULL, 1)
            H2          | NOT_NULL    |             | INSERT INTO book (id) VALUES (2)
            H2          | CHECK       | CK_BOOK     | INSERT INTO book VALUES (2, 1, 'b', -1)
            HSQLDB      | UNIQUE      | PK_AUTHOR   | INSERT INTO author VALUES (1)
            HSQLDB      | UNIQUE      | UK_BOOK     | INSERT INTO book VALUES (2, 1, 'a', 1)
            HSQLDB      | UNIQUE      | IX_SHELF    | INSERT INTO shelf VALUES (2, 1, 1)
            HSQLDB      | FOREIGN_KEY | FK_BOOK     | INSERT INTO book VALUES (2, 99, 'b', 1)
            HSQLDB      | FOREIGN_KEY | FK_BOOK     | DELETE FROM author WHERE id = 1
            HSQLDB      | CHECK       | CK_BOOK     | INSERT INTO book VALUES (2, 1, 'b', -1)
            DERBY       | UNIQUE      | PK_AUTHOR   | INSERT INTO author VALUES (1)
            DERBY       | UNIQUE      | UK_BOOK     | INSERT INTO book VALUES (2, 1, 'a', 1)
            DERBY       | UNIQUE      | IX_SHELF    | INSERT INTO shelf VALUES (2, 1, 1)
            DERBY       | FOREIGN_KEY | FK_BOOK     | INSERT INTO book VALUES (2, 99, 'b', 1)
            DERBY       | FOREIGN_KEY | FK_BOOK     | DELETE FROM author WHERE id = 1
            DERBY       | NOT_NULL    |             | INSERT INTO book VALUES (2, 1, NULL, 1)
            DERBY       | CHECK       | CK_BOOK     | INSERT INTO book VALUES (2, 1, 'b', -1)
            SQLITE      | PRIMARY_KEY |             | INSERT INTO author VALUES (1)
            SQLITE      | UNIQUE      |             | INSERT INTO book VALUES (2, 1, 'a', 1)
            SQLITE      | UNIQUE      |             | INSERT INTO shelf VALUES (2, 1, 1)
            SQLITE      | FOREIGN_KEY |             | INSERT INTO book VALUES (2, 99, 'b', 1)
            SQLITE      | FOREIGN_KEY |             | DELETE FROM author WHERE id = 1
            SQLITE      | NOT_NULL    |             | INSERT INTO book VALUES (2, 1, NULL, 1)
            SQLITE      | CHECK       | ck_book     | INSERT INTO book VALUES (2, 1, 'b', -1)
            POSTGRESQL  | UNIQUE      | pk_author   | INSERT INTO author VALUES (1)
            POSTGRESQL  | PRIMARY_KEY | book_pkey   | INSERT INTO book VALUES (1, 1, 'b', 1)
            POSTGRESQL  | UNIQUE      | uk_book     | INSERT INTO book VALUES (2, 1, 'a', 1)
            POSTGRESQL  | UNIQUE      | ix_shelf    | INSERT INTO shelf VALUES (2, 1, 1)
            POSTGRESQL  | FOREIGN_KEY | fk_book     | INSERT INTO book VALUES (2, 99, 'b', 1)
            POSTGRESQL  | FOREIGN_KEY | fk_book     | DELETE FROM author WHERE id = 1
            POSTGRESQL  | NOT_NULL    |             | INSERT INTO book VALUES (2, 1, NULL, 1)
            POSTGRESQL  | CHECK       | ck_book     | INSERT INTO book VALUES (2, 1, 'b', -1)
            MARIADB     | PRIMARY_KEY | PRIMARY     | INSERT INTO author VALUES (1)
            MARIADB     | UNIQUE      | uk_book     | INSERT INTO book VALUES (2, 1, 'a', 1)
            MARIADB     | UNIQUE      | ix_shelf    | INSERT INTO shelf VALUES (2, 1, 1)
            MARIADB     | FOREIGN_KEY | fk_book     | INSERT INTO book VALUES (2, 99, 'b', 1)
            MARIADB     | FOREIGN_KEY | fk_book     | DELETE FROM author WHERE id = 1
            MARIADB     | NOT_NULL    |             | INSERT INTO book VALUES (2, 1, NULL, 1)
            MARIADB     | NOT_NULL    |             | INSERT INTO book (id) VALUES (2)
            MARIADB     | CHECK       | ck_book     | INSERT INTO book VALUES (2, 1, 'b', -1)
            """)
    void tellsViolatedConstraints(LiveDatabase database, ConstraintKind kind, String name, String sql)
            throws SQLException {
        try (Connection connection = connect(database)) {
            database.assertThatFails(connection, sql).isEqualTo(DatabaseError.constraint(kind, name));
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsTheConstraintBehindABatch(LiveDatabase database) throws SQLException {
        try (Connection connection = connect(database);
                PreparedStatement statement = connection.prepareStatement("INSERT INTO book VALUES (?, 1, ?, 1)")) {
            connection.setAutoCommit(false);
            for (int id = 1; id <= 3; id++) {
                statement.setInt(1, 100 + id);
                statement.setString(2, "b" + id % 2);
                statement.addBatch();
            }
            DatabaseError error = database.classify(failureOf(statement::executeBatch));
            assertThat(error.kind()).isEqualTo(Kind.CONSTRAINT_VIOLATION);
            assertThat(error.constraintKind()).isEqualTo(ConstraintKind.UNIQUE);
            if (database != LiveDatabase.SQLITE) {
                assertThat(error.constraintName()).isEqualToIgnoringCase("uk_book");
            }
            connection.rollback();
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            # database  | kind         | statement
            H2          | DATA_ERROR   | INSERT INTO book VALUES (2, 1, 'too long', 1)
            H2          | DATA_ERROR   | INSERT INTO author VALUES (99999999999)
            H2          | DATA_ERROR   | SELECT CAST('x' AS INT)
            H2          | DATA_ERROR   | SELECT 1 / (id - 1) FROM author
            H2          | DATA_ERROR   | SELECT (SELECT x FROM SYSTEM_RANGE(1, 2))
            H2          | SYNTAX_ERROR | SELEC 1
            H2          | SYNTAX_ERROR | SELECT * FROM nosuch
            H2          | SYNTAX_ERROR | SELECT nosuch FROM author
            H2          | SYNTAX_ERROR | SELECT nosuch(1)
            H2          | SYNTAX_ERROR | INSERT INTO author VALUES (1, 2)
            HSQLDB      | DATA_ERROR   | INSERT INTO book VALUES (2, 1, 'too long', 1)
            HSQLDB      | DATA_ERROR   | INSERT INTO author VALUES (99999999999)
            HSQLDB      | DATA_ERROR   | SELECT CAST('x' AS INT) FROM author
            HSQLDB      | DATA_ERROR   | SELECT 1 / (id - 1) FROM author
            HSQLDB      | SYNTAX_ERROR | SELEC 1
            HSQLDB      | SYNTAX_ERROR | SELECT * FROM nosuch
            HSQLDB      | SYNTAX_ERROR | SELECT nosuch FROM author
            DERBY       | DATA_ERROR   | INSERT INTO book VALUES (2, 1, 'too long', 1)
            DERBY       | DATA_ERROR   | INSERT INTO author VALUES (99999999999)
            DERBY       | DATA_ERROR   | SELECT CAST('x' AS INT) FROM author
            DERBY       | DATA_ERROR   | SELECT 1 / (id - 1) FROM author
            DERBY       | SYNTAX_ERROR | SELEC 1
            DERBY       | SYNTAX_ERROR | SELECT * FROM nosuch
            DERBY       | SYNTAX_ERROR | SELECT nosuch FROM author
            DERBY       | SYNTAX_ERROR | INSERT INTO author VALUES (1, 2)
            SQLITE      | DATA_ERROR   | SELECT abs(-9223372036854775808)
            SQLITE      | DATA_ERROR   | SELECT json('{')
            SQLITE      | SYNTAX_ERROR | SELEC 1
            SQLITE      | SYNTAX_ERROR | SELECT * FROM nosuch
            SQLITE      | SYNTAX_ERROR | SELECT nosuch FROM author
            SQLITE      | SYNTAX_ERROR | SELECT nosuch(1)
            SQLITE      | SYNTAX_ERROR | INSERT INTO author VALUES (1, 2)
            POSTGRESQL  | DATA_ERROR   | INSERT INTO book VALUES (2, 1, 'too long', 1)
            POSTGRESQL  | DATA_ERROR   | INSERT INTO author VALUES (99999999999)
            POSTGRESQL  | DATA_ERROR   | SELECT CAST('x' AS INT)
            POSTGRESQL  | DATA_ERROR   | SELECT 1 / (id - 1) FROM author
            POSTGRESQL  | DATA_ERROR   | SELECT (SELECT generate_series(1, 2))
            POSTGRESQL  | SYNTAX_ERROR | SELEC 1
            POSTGRESQL  | SYNTAX_ERROR | SELECT * FROM nosuch
            POSTGRESQL  | SYNTAX_ERROR | SELECT nosuch FROM author
            POSTGRESQL  | SYNTAX_ERROR | SELECT nosuch(1)
            POSTGRESQL  | SYNTAX_ERROR | INSERT INTO author VALUES (1, 2)
            MARIADB     | DATA_ERROR   | INSERT INTO book VALUES (2, 1, 'too long', 1)
            MARIADB     | DATA_ERROR   | INSERT INTO author VALUES (99999999999)
            MARIADB     | DATA_ERROR   | INSERT INTO author VALUES ('x')
            MARIADB     | DATA_ERROR   | SELECT (SELECT seq FROM seq_1_to_2)
            MARIADB     | DATA_ERROR   | SELECT 9223372036854775807 + id FROM author
            MARIADB     | SYNTAX_ERROR | SELEC 1
            MARIADB     | SYNTAX_ERROR | SELECT * FROM nosuch
            MARIADB     | SYNTAX_ERROR | SELECT nosuch FROM author
            MARIADB     | SYNTAX_ERROR | SELECT nosuch(1)
            MARIADB     | SYNTAX_ERROR | INSERT INTO author VALUES (1, 2)
            """)
    void tellsWrongValuesAndStatements(LiveDatabase database, Kind kind, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            database.assertThatFails(() -> {
                        if (statement.execute(sql)) {
                            try (ResultSet rows = statement.getResultSet()) {
                                while (rows.next()) {
                                    rows.getObject(1);
                                }
                            }
                        }
                    })
                    .isEqualTo(DatabaseError.of(kind));
        }
    }

    /** SQLite has one lock only, and no deadlock on it; HSQLDB calls every conflict a serialization failure. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "H2, DEADLOCK",
        "HSQLDB, SERIALIZATION_FAILURE",
        "DERBY, DEADLOCK",
        "POSTGRESQL, DEADLOCK",
        "MARIADB, DEADLOCK"
    })
    void tellsADeadlock(LiveDatabase database, Kind kind) throws Exception {
        try (Connection first = connect(database);
                Connection second = connect(database)) {
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            CyclicBarrier bothHoldOne = new CyclicBarrier(2);
            List<SQLException> failures = inParallel(
                    () -> crossUpdate(first, "one", "two", bothHoldOne),
                    () -> crossUpdate(second, "two", "one", bothHoldOne));
            assertThat(failures).hasSize(1);
            assertThat(database.classify(failures.get(0)))
                    .as("%s", failures.get(0))
                    .isEqualTo(DatabaseError.of(kind));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "HSQLDB")
    void tellsALockTimeout(LiveDatabase database) throws SQLException {
        try (Connection holder = connect(database);
                Connection waiting = connect(database)) {
            holder.setAutoCommit(false);
            execute(holder, "UPDATE one SET n = n + 1");
            switch (database) {
                case H2 -> execute(waiting, "SET LOCK_TIMEOUT 50");
                case SQLITE -> execute(waiting, "PRAGMA busy_timeout = 50");
                case POSTGRESQL -> execute(waiting, "SET lock_timeout = '50ms'");
                case MARIADB -> execute(waiting, "SET innodb_lock_wait_timeout = 1");
                case DERBY, HSQLDB -> {}
            }
            database.assertThatFails(waiting, "UPDATE one SET n = n + 1")
                    .isEqualTo(DatabaseError.of(Kind.LOCK_TIMEOUT));
            holder.rollback();
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "POSTGRESQL, SELECT * FROM one FOR UPDATE NOWAIT",
        "MARIADB, SELECT * FROM one FOR UPDATE NOWAIT",
        "H2, SELECT * FROM one FOR UPDATE NOWAIT"
    })
    void tellsALockThatWasNotWaitedFor(LiveDatabase database, String sql) throws SQLException {
        try (Connection holder = connect(database);
                Connection refused = connect(database)) {
            holder.setAutoCommit(false);
            execute(holder, "UPDATE one SET n = n + 1");
            database.assertThatFails(refused, sql).isEqualTo(DatabaseError.of(Kind.LOCK_TIMEOUT));
            holder.rollback();
        }
    }

    /** SQLite's driver takes this for the time to wait for locks; HSQLDB looks at the clock too late. */
    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"SQLITE", "HSQLDB"})
    void tellsAStatementTimeout(LiveDatabase database) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(1);
            database.assertThatFails(() -> runSlowQuery(database, statement))
                    .isEqualTo(DatabaseError.of(Kind.STATEMENT_TIMEOUT));
        }
    }

    /** HSQLDB and Derby do not notice this in the middle of a query. */
    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"HSQLDB", "DERBY"})
    void tellsACancelledStatement(LiveDatabase database) throws Exception {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            ExecutorService other = Executors.newSingleThreadExecutor();
            try {
                Future<?> cancelling = other.submit(() -> {
                    TimeUnit.MILLISECONDS.sleep(500);
                    statement.cancel();
                    return null;
                });
                database.assertThatFails(() -> runSlowQuery(database, statement))
                        .isEqualTo(DatabaseError.of(Kind.STATEMENT_TIMEOUT));
                cancelling.get(10, TimeUnit.SECONDS);
            } finally {
                other.shutdownNow();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "SQLITE", "HSQLDB"})
    void tellsASerializationFailure(LiveDatabase database) throws SQLException {
        try (FreshDatabase own = database.fresh();
                Connection reader = database.connect(own);
                Connection writer = database.connect(own)) {
            switch (database) {
                case MARIADB -> execute(reader, "SET innodb_snapshot_isolation = ON");
                case SQLITE -> execute(reader, "PRAGMA journal_mode = WAL");
                case HSQLDB -> execute(reader, "SET DATABASE TRANSACTION CONTROL MVCC");
                case POSTGRESQL, H2, DERBY -> {}
            }
            if (database != LiveDatabase.SQLITE) {
                reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            }
            reader.setAutoCommit(false);
            try (Statement statement = reader.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT n FROM one")) {
                rows.next();
            }
            execute(writer, "UPDATE one SET n = n + 1");
            database.assertThatFails(reader, "UPDATE one SET n = n + 1")
                    .isEqualTo(DatabaseError.of(Kind.SERIALIZATION_FAILURE));
            reader.rollback();
        }
    }

    /** The first statement finds the connection broken, the second one finds it closed. */
    @ParameterizedTest
    @EnumSource
    void tellsALostConnection(LiveDatabase database) throws SQLException {
        FreshDatabase own = database.fresh();
        try (Connection lost = database.connect(own)) {
            breakConnection(database, own, lost);
            database.assertThatFails(lost, "UPDATE one SET n = 2").isEqualTo(DatabaseError.of(Kind.CONNECTION_LOST));
            database.assertThatFails(lost, "UPDATE one SET n = 2").isEqualTo(DatabaseError.of(Kind.CONNECTION_LOST));
        }
    }

    @Test
    void tellsAMissingPrivilegeOnPostgresql() throws SQLException {
        try (FreshDatabase own = LiveDatabase.POSTGRESQL.fresh();
                Connection connection = LiveDatabase.POSTGRESQL.connect(own)) {
            execute(connection, "DROP ROLE IF EXISTS guest", "CREATE ROLE guest", "SET ROLE guest");
            LiveDatabase.POSTGRESQL
                    .assertThatFails(connection, "SELECT * FROM one")
                    .isEqualTo(DatabaseError.of(Kind.PERMISSION_DENIED));
            execute(connection, "RESET ROLE", "DROP ROLE guest");
        }
    }

    @Test
    void tellsAMissingPrivilegeAndAWrongPasswordOnH2() throws SQLException {
        try (FreshDatabase own = LiveDatabase.H2.fresh();
                Connection admin = LiveDatabase.H2.connect(own)) {
            execute(admin, "CREATE USER guest PASSWORD 'g'");
            // Settings in the URL are for the administrator only.
            String url = own.jdbcUrl().substring(0, own.jdbcUrl().indexOf(';'));
            try (Connection guest = DriverManager.getConnection(url, "guest", "g")) {
                LiveDatabase.H2
                        .assertThatFails(guest, "SELECT * FROM one")
                        .isEqualTo(DatabaseError.of(Kind.PERMISSION_DENIED));
            }
            LiveDatabase.H2
                    .assertThatFails(() ->
                            DriverManager.getConnection(url, "guest", "wrong").close())
                    .isEqualTo(DatabaseError.of(Kind.PERMISSION_DENIED));
        }
    }

    private static void breakConnection(LiveDatabase database, FreshDatabase own, Connection lost) throws SQLException {
        switch (database) {
            case POSTGRESQL -> killBy(own, lost, "SELECT pg_backend_pid()", "SELECT pg_terminate_backend(%d)");
            case MARIADB -> killBy(own, lost, "SELECT connection_id()", "KILL CONNECTION %d");
            case H2, HSQLDB, DERBY -> own.close();
            case SQLITE -> lost.close();
        }
    }

    private static void killBy(FreshDatabase own, Connection lost, String idQuery, String kill) throws SQLException {
        try (Statement statement = lost.createStatement();
                ResultSet rows = statement.executeQuery(idQuery);
                Connection killer = own.dataSource().getConnection()) {
            rows.next();
            execute(killer, String.format(java.util.Locale.ROOT, kill, rows.getLong(1)));
        }
    }

    private static void runSlowQuery(LiveDatabase database, Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery(slowQuery(database))) {
            rows.next();
        }
    }

    private static String slowQuery(LiveDatabase database) {
        return switch (database) {
            case H2 -> "SELECT count(*) FROM SYSTEM_RANGE(1, 1000000) a, SYSTEM_RANGE(1, 1000000) b WHERE a.x <> b.x";
            case HSQLDB -> throw new IllegalArgumentException("HSQLDB cannot be interrupted");
            case DERBY ->
                "SELECT count(*) FROM sys.syscolumns a, sys.syscolumns b, sys.syscolumns c,"
                        + " sys.syscolumns d WHERE a.columnname <> b.columnname AND c.columnname <> d.columnname";
            case SQLITE -> "WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c";
            case POSTGRESQL -> "SELECT pg_sleep(60)";
            case MARIADB -> "SELECT count(*) FROM seq_1_to_1000000 a, seq_1_to_1000000 b WHERE a.seq <> b.seq";
        };
    }

    private static SQLException crossUpdate(Connection connection, String own, String other, CyclicBarrier barrier)
            throws Exception {
        execute(connection, "UPDATE " + own + " SET n = n + 1");
        barrier.await(30, TimeUnit.SECONDS);
        try {
            execute(connection, "UPDATE " + other + " SET n = n + 1");
            return null;
        } catch (SQLException e) {
            return e;
        } finally {
            connection.rollback();
        }
    }

    /** The failures of two tasks that wait for each other. */
    private static List<SQLException> inParallel(Callable<SQLException> one, Callable<SQLException> other)
            throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<SQLException> failures = new ArrayList<>();
            for (Future<SQLException> task : threads.invokeAll(List.of(one, other), 60, TimeUnit.SECONDS)) {
                failures.add(task.get());
            }
            failures.removeIf(Objects::isNull);
            return failures;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Connection connect(LiveDatabase database) throws SQLException {
        FreshDatabase shared = DATABASES.get(database);
        if (shared == null) {
            shared = database.fresh();
            DATABASES.put(database, shared);
        }
        return database.connect(shared);
    }
}
