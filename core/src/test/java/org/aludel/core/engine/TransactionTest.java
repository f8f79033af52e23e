package org.aludel.core.engine;

import static org.aludel.core.engine.TestEngine.NEW_PERSON;
import static org.aludel.core.engine.TestEngine.PEOPLE;
import static org.aludel.core.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.aludel.core.engine.pool.ConnectionSource;
import org.aludel.core.engine.pool.PoolStatus;
import org.aludel.core.error.DatabaseException;
import org.aludel.core.error.EngineException;
import org.aludel.testing.databases.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Blocks, savepoints, isolation levels, and what is left when something goes wrong. */
class TransactionTest {

    @ParameterizedTest(name = "{0}")
    @LiveDatabases
    void undoesWhatABlockDidNotCommit(TestDatabase kind) {
        try (TestEngine database = TestEngine.on(kind)) {
            try (EngineConnection connection = database.engine().connect()) {
                connection.execute(NEW_PERSON.values(1, "Ann", 1));
                assertThat(connection.isInTransaction()).isTrue();
            }
            assertThat(database.count()).isZero();
            try (EngineConnection connection = database.engine().connect()) {
                connection.execute(NEW_PERSON.values(1, "Ann", 1));
                connection.commit();
                assertThat(connection.isInTransaction()).isFalse();
                connection.execute(NEW_PERSON.values(2, "Bob", 1));
                connection.rollback();
                connection.execute(NEW_PERSON.values(3, "Cid", 1));
                connection.commit();
                connection.commit();
            }
            assertThat(database.count()).isEqualTo(2);
        }
    }

    @ParameterizedTest(name = "{0}")
    @LiveDatabases
    void beginsABlockThatIsOneTransaction(TestDatabase kind) {
        try (TestEngine database = TestEngine.on(kind)) {
            try (EngineConnection transaction = database.engine().begin()) {
                assertThat(transaction.isInTransaction()).isTrue();
                transaction.execute(NEW_PERSON.values(1, "Ann", 1));
                transaction.commit();
                assertThatThrownBy(() -> transaction.execute(PEOPLE))
                        .isInstanceOf(EngineException.class)
                        .hasMessageStartingWith("[ALU-1312] The transaction of this block has ended.");
            }
            try (EngineConnection transaction = database.engine().begin()) {
                transaction.execute(NEW_PERSON.values(2, "Bob", 1));
                transaction.rollback();
                assertThatThrownBy(() -> transaction.execute(PEOPLE)).hasMessageStartingWith("[ALU-1312]");
            }
            assertThat(database.count()).isEqualTo(1);
        }
    }

    @Test
    void commitsWorkThatReturnsAndUndoesWorkThatThrows() {
        try (TestEngine database = TestEngine.h2()) {
            Engine engine = database.engine();
            engine.run(connection -> connection.execute(NEW_PERSON.values(1, "Ann", 1)));
            assertThat(engine.<Long>call(connection ->
                            connection.execute(NEW_PERSON.values(2, "Bob", 1)).rowCount()))
                    .isEqualTo(1);
            engine.inTransaction(connection -> connection.execute(NEW_PERSON.values(3, "Cid", 1)));
            IllegalStateException failure = new IllegalStateException("stop");
            assertThatThrownBy(() -> engine.run(connection -> {
                        connection.execute(NEW_PERSON.values(4, "Dan", 1));
                        throw failure;
                    }))
                    .isSameAs(failure);
            assertThat(database.count()).isEqualTo(3);
        }
    }

    @ParameterizedTest(name = "{0}")
    @LiveDatabases
    void undoesWhatCameAfterASavepoint(TestDatabase kind) {
        try (TestEngine database = TestEngine.on(kind)) {
            try (EngineConnection connection = database.engine().connect()) {
                connection.execute(NEW_PERSON.values(1, "kept", 1));
                try (TransactionBlock inner = connection.savepoint()) {
                    connection.execute(NEW_PERSON.values(2, "kept", 1));
                    try (TransactionBlock innermost = connection.savepoint()) {
                        assertThat(innermost.isActive()).isTrue();
                        connection.execute(NEW_PERSON.values(3, "undone", 1));
                    }
                    inner.commit();
                    assertThat(inner.isActive()).isFalse();
                    assertThatThrownBy(inner::commit).hasMessageStartingWith("[ALU-1312] The savepoint has ended.");
                    assertThatThrownBy(inner::rollback).hasMessageStartingWith("[ALU-1312]");
                }
                TransactionBlock outer = connection.savepoint();
                TransactionBlock within = connection.savepoint();
                connection.execute(NEW_PERSON.values(4, "undone", 1));
                outer.rollback();
                assertThat(within.isActive()).isFalse();
                within.close();
                connection.commit();
            }
            assertThat(database.count()).isEqualTo(2);
        }
    }

    @ParameterizedTest(name = "{0}")
    @LiveDatabases
    void goesOnAfterAFailureWithinASavepoint(TestDatabase kind) {
        try (TestEngine database = TestEngine.on(kind)) {
            try (EngineConnection connection = database.engine().begin()) {
                connection.execute(NEW_PERSON.values(1, "Ann", 1));
                assertThatThrownBy(() -> {
                            try (TransactionBlock inner = connection.savepoint()) {
                                connection.execute(NEW_PERSON.values(1, "Ann again", 1));
                                inner.commit();
                            }
                        })
                        .isInstanceOf(DatabaseException.class);
                connection.execute(NEW_PERSON.values(2, "Bob", 1));
                connection.commit();
            }
            assertThat(database.count()).isEqualTo(2);
        }
    }

    @Test
    void beginsATransactionAsABlockWithinAConnection() {
        try (TestEngine database = TestEngine.h2();
                EngineConnection connection = database.engine().connect()) {
            try (TransactionBlock transaction = connection.begin()) {
                connection.execute(NEW_PERSON.values(1, "kept", 1));
                assertThatThrownBy(connection::begin)
                        .hasMessageStartingWith("[ALU-1312] A transaction is running already.");
                transaction.commit();
                assertThatThrownBy(transaction::commit).hasMessageStartingWith("[ALU-1312]");
            }
            try (TransactionBlock transaction = connection.begin()) {
                connection.execute(NEW_PERSON.values(2, "undone", 1));
                assertThat(transaction.isActive()).isTrue();
            }
            assertThat(connection.execute(PEOPLE).all()).hasSize(1);
            connection.rollback();
            TransactionBlock first = connection.begin();
            connection.commit();
            TransactionBlock second = connection.begin();
            assertThat(first.isActive()).isFalse();
            first.close();
            assertThat(second.isActive()).isTrue();
            second.rollback();
            assertThat(second.isActive()).isFalse();
        }
    }

    @ParameterizedTest(name = "{0}")
    @LiveDatabases
    void worksWithoutTransactions(TestDatabase kind) {
        try (TestEngine database = TestEngine.on(kind)) {
            Engine autocommit =
                    database.engine().withOptions(ExecutionOptions.none().withIsolation(IsolationLevel.AUTOCOMMIT));
            try (EngineConnection connection = autocommit.connect()) {
                connection.execute(NEW_PERSON.values(1, "Ann", 1));
                assertThat(connection.isInTransaction()).isFalse();
                assertThatThrownBy(connection::begin).hasMessageStartingWith("[ALU-1312]");
                assertThatThrownBy(connection::savepoint).hasMessageStartingWith("[ALU-1312]");
                assertThatThrownBy(() -> connection
                                .withOptions(ExecutionOptions.streaming(10))
                                .execute(PEOPLE))
                        .hasMessageStartingWith("[ALU-1312] A streamed result needs a transaction.");
            }
            assertThatThrownBy(autocommit::begin).hasMessageStartingWith("[ALU-1312]");
            assertThat(database.count()).isEqualTo(1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(value = IsolationLevel.class, names = "AUTOCOMMIT", mode = EnumSource.Mode.EXCLUDE)
    void asksForAnIsolationLevelAndPutsItBack(IsolationLevel level) throws SQLException {
        try (OneConnection connections = OneConnection.h2();
                Engine engine = Engine.of(connections, EngineSettings.defaults())) {
            Connection jdbc = connections.jdbc();
            int before = jdbc.getTransactionIsolation();
            try (EngineConnection connection = engine.connect().isolation(level)) {
                connection.execute(org.aludel.core.sql.Sql.text("SELECT 1"));
                assertThat(jdbc.getTransactionIsolation()).isEqualTo(level.jdbcLevel());
            }
            assertThat(jdbc.getTransactionIsolation()).isEqualTo(before);
            assertThat(jdbc.getAutoCommit()).isTrue();
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = TestDatabase.class,
            names = {"POSTGRESQL", "SQLITE"})
    void refusesWritingInAReadOnlyTransaction(TestDatabase kind) {
        try (TestEngine database = TestEngine.on(kind)) {
            Engine readOnly =
                    database.engine().withOptions(ExecutionOptions.none().withReadOnly(true));
            try (EngineConnection connection = readOnly.connect()) {
                assertThat(connection.execute(PEOPLE).all()).isEmpty();
                assertThatThrownBy(() -> connection.execute(NEW_PERSON.values(1, "Ann", 1)))
                        .isInstanceOf(DatabaseException.class);
                connection.rollback();
                connection.readOnly(false).execute(NEW_PERSON.values(1, "Ann", 1));
                connection.commit();
            }
            assertThat(database.count()).isEqualTo(1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = TestDatabase.class,
            names = {"POSTGRESQL", "SQLITE"})
    void givesBackAWritableConnectionAfterReadOnlyTransactions(TestDatabase kind) throws SQLException {
        try (OneConnection connections = OneConnection.to(kind);
                Engine engine = Engine.of(connections, EngineSettings.defaults())) {
            engine.run(connection -> connection.execute(text("CREATE TABLE person (id INTEGER)")));
            try (EngineConnection connection = engine.connect().readOnly(true)) {
                assertThat(connection.execute(text("SELECT id FROM person")).all())
                        .isEmpty();
            }
            assertThat(connections.jdbc().getAutoCommit()).isTrue();
            engine.run(connection -> connection.execute(text("INSERT INTO person VALUES (1)")));
        }
    }

    @Test
    void refusesToChangeARunningTransaction() {
        try (TestEngine database = TestEngine.h2();
                EngineConnection connection = database.engine().connect()) {
            connection.execute(PEOPLE);
            assertThatThrownBy(() -> connection.isolation(IsolationLevel.SERIALIZABLE))
                    .hasMessageStartingWith("[ALU-1312] A transaction is running");
            assertThatThrownBy(() -> connection.readOnly(true)).hasMessageStartingWith("[ALU-1312]");
            assertThat(connection
                            .withOptions(ExecutionOptions.none().withPageSize(5))
                            .options()
                            .pageSize())
                    .isEqualTo(5);
            connection.commit();
            connection.isolation(IsolationLevel.SERIALIZABLE).execute(PEOPLE);
        }
    }

    @Test
    void inheritsOptions() {
        try (TestEngine database = TestEngine.on(
                        TestDatabase.H2,
                        EngineSettings.defaults()
                                .options(ExecutionOptions.none().withPageSize(7).withLogToken("engine")));
                EngineConnection connection = database.engine()
                        .withOptions(ExecutionOptions.none().withReadOnly(true))
                        .connect()) {
            assertThat(connection
                            .withOptions(ExecutionOptions.streaming(3).withLogToken("here"))
                            .options())
                    .isEqualTo(ExecutionOptions.none()
                            .withPageSize(7)
                            .withReadOnly(true)
                            .withStreaming(3)
                            .withLogToken("here"));
            assertThat(connection.options().streamingFetchSize()).isNull();
        }
    }

    @ParameterizedTest(name = "{0}")
    @LiveDatabases
    void readsWithoutATransactionUntilOneBegins(TestDatabase kind) throws SQLException {
        try (TestEngine database = TestEngine.on(kind);
                EngineConnection connection = database.engine().connect()) {
            EngineConnection reading = connection.isolation(IsolationLevel.AUTOCOMMIT);
            assertThat(reading.execute(PEOPLE).all()).isEmpty();
            assertThat(connection.isInTransaction()).isFalse();
            assertThat(connection.unwrap(Connection.class).getAutoCommit()).isTrue();
            connection.execute(NEW_PERSON.values(1, "Ann", 1));
            assertThat(reading.execute(PEOPLE).all()).hasSize(1);
            assertThat(reading.isInTransaction()).isTrue();
            assertThat(database.count()).isZero();
            connection.commit();
            assertThat(reading.execute(PEOPLE).all()).hasSize(1);
            assertThat(connection.isInTransaction()).isFalse();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "H2, READ_COMMITTED",
        "POSTGRESQL, READ_COMMITTED",
        "DERBY, READ_COMMITTED",
        "MARIADB, REPEATABLE_READ",
        "SQLITE, SERIALIZABLE"
    })
    void tellsWhichIsolationLevelTransactionsHave(TestDatabase kind, IsolationLevel own) {
        try (TestEngine database = TestEngine.on(kind);
                EngineConnection connection = database.engine().connect()) {
            assertThat(connection.effectiveIsolation()).contains(own);
            EngineConnection strict = connection.isolation(IsolationLevel.SERIALIZABLE);
            assertThat(strict.effectiveIsolation()).contains(IsolationLevel.SERIALIZABLE);
            assertThat(connection.isolation(IsolationLevel.AUTOCOMMIT).effectiveIsolation())
                    .contains(IsolationLevel.AUTOCOMMIT);
        }
    }

    /** Otherwise giving the connection back would switch auto-commit on, which commits. */
    @Test
    void throwsAConnectionAwayThatCannotRollBack() throws SQLException {
        try (OneConnection connections = OneConnection.h2();
                Engine engine = Engine.of(new FailingRollback(connections), EngineSettings.defaults())) {
            engine.run(connection -> connection.execute(text("CREATE TABLE person (id INTEGER)")));
            try (EngineConnection connection = engine.connect()) {
                connection.execute(text("INSERT INTO person VALUES (1)"));
                assertThatThrownBy(connection::rollback).isInstanceOf(DatabaseException.class);
            }
            assertThat(connections.broken()).isEqualTo(1);
            assertThat(connections.jdbc().getAutoCommit()).isFalse();
        }
    }

    /** Lends connections on which a rollback fails. */
    private record FailingRollback(OneConnection connections) implements ConnectionSource {

        @Override
        public Connection acquire() {
            Connection jdbc = connections.acquire();
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("rollback")) {
                            throw new SQLException("no rollback today", "58000");
                        }
                        return method.invoke(jdbc, arguments);
                    });
        }

        @Override
        public void release(Connection connection, boolean broken) {
            connections.release(connection, broken);
        }

        @Override
        public PoolStatus status() {
            return connections.status();
        }

        @Override
        public void close() {
            connections.close();
        }
    }
}
