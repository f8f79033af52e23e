package org.aludel.core.dialect.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.aludel.core.dialect.DatabaseError;
import org.aludel.core.dialect.SqlErrorClassifier;
import org.aludel.core.dialect.derby.DerbyErrors;
import org.aludel.core.dialect.h2.H2Errors;
import org.aludel.core.dialect.hsqldb.HsqldbErrors;
import org.aludel.core.dialect.mysql.MysqlErrors;
import org.aludel.core.dialect.postgresql.PostgresErrors;
import org.aludel.core.dialect.sqlite.SqliteErrors;
import org.aludel.testing.databases.FreshDatabase;
import org.aludel.testing.databases.TestDatabase;
import org.assertj.core.api.ObjectAssert;

/** The databases whose errors are provoked, with what each needs to make a mistake quickly. */
enum LiveDatabase {
    H2(TestDatabase.H2, H2Errors.INSTANCE, List.of()),
    HSQLDB(TestDatabase.HSQLDB, HsqldbErrors.INSTANCE, List.of()),
    DERBY(
            TestDatabase.DERBY,
            DerbyErrors.INSTANCE,
            List.of(
                    "CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('derby.locks.deadlockTimeout', '1')",
                    "CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('derby.locks.waitTimeout', '3')")),
    SQLITE(TestDatabase.SQLITE, SqliteErrors.INSTANCE, List.of()),
    POSTGRESQL(TestDatabase.POSTGRESQL, PostgresErrors.INSTANCE, List.of()),
    MARIADB(TestDatabase.MARIADB, MysqlErrors.INSTANCE, List.of());

    private final TestDatabase kind;

    @SuppressWarnings("ImmutableEnumChecker")
    private final SqlErrorClassifier classifier;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> preparation;

    LiveDatabase(TestDatabase kind, SqlErrorClassifier classifier, List<String> preparation) {
        this.kind = kind;
        this.classifier = classifier;
        this.preparation = preparation;
    }

    /** A database with the tables of these tests. */
    FreshDatabase fresh() throws SQLException {
        FreshDatabase database = kind.freshDatabase();
        try (Connection connection = database.dataSource().getConnection()) {
            for (String sql : preparation) {
                execute(connection, sql);
            }
            execute(
                    connection,
                    "CREATE TABLE author (id INT NOT NULL, CONSTRAINT pk_author PRIMARY KEY (id))",
                    "CREATE TABLE book (id INT NOT NULL PRIMARY KEY, author INT, isbn VARCHAR(5) NOT NULL, pages INT,"
                            + " CONSTRAINT uk_book UNIQUE (isbn),"
                            + " CONSTRAINT fk_book FOREIGN KEY (author) REFERENCES author (id),"
                            + " CONSTRAINT ck_book CHECK (pages > 0))",
                    "CREATE TABLE shelf (id INT NOT NULL PRIMARY KEY, room INT, place INT NOT NULL)",
                    "CREATE UNIQUE INDEX ix_shelf ON shelf (place)",
                    "CREATE TABLE one (id INT NOT NULL PRIMARY KEY, n INT)",
                    "CREATE TABLE two (id INT NOT NULL PRIMARY KEY, n INT)",
                    "INSERT INTO author VALUES (1)",
                    "INSERT INTO book VALUES (1, 1, 'a', 1)",
                    "INSERT INTO shelf VALUES (1, 1, 1)",
                    "INSERT INTO one VALUES (1, 1)",
                    "INSERT INTO two VALUES (1, 1)");
        }
        return database;
    }

    Connection connect(FreshDatabase database) throws SQLException {
        Connection connection = database.dataSource().getConnection();
        if (this == SQLITE) {
            execute(connection, "PRAGMA foreign_keys = ON");
        }
        return connection;
    }

    /** Runs statements of which the last one must fail. */
    ObjectAssert<DatabaseError> assertThatFails(Connection connection, String... statements) {
        return assertThatFails(() -> execute(connection, statements));
    }

    ObjectAssert<DatabaseError> assertThatFails(Action action) {
        SQLException failure = failureOf(action);
        return assertThat(classifier.classify(failure))
                .as("%s [%s/%s] %s", this, failure.getSQLState(), failure.getErrorCode(), failure.getMessage());
    }

    DatabaseError classify(SQLException failure) {
        return classifier.classify(failure);
    }

    static SQLException failureOf(Action action) {
        try {
            action.run();
        } catch (SQLException e) {
            return e;
        }
        throw new AssertionError("The database did not complain");
    }

    static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Something that talks to a database. */
    @FunctionalInterface
    interface Action {
        void run() throws SQLException;
    }
}
