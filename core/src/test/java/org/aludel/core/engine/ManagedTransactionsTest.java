package org.aludel.core.engine;

import static org.aludel.core.engine.TestEngine.NEW_PERSON;
import static org.aludel.core.engine.TestEngine.PEOPLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.aludel.core.engine.pool.ConnectionSource;
import org.aludel.core.engine.pool.ManagedConnections;
import org.aludel.core.error.CoreErrorCode;
import org.aludel.core.error.EngineException;
import org.aludel.testing.databases.TestDatabase;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Engines over data sources whose transactions a transaction manager begins and ends. */
class ManagedTransactionsTest {

    @Test
    void worksInTheTransactionThatIsThere() throws SQLException {
        try (TestEngine database = TestEngine.on(TestDatabase.H2);
                Connection transaction = database.database().dataSource().getConnection()) {
            transaction.setAutoCommit(false);
            try (Engine engine = engineWithin(transaction)) {
                try (EngineConnection connection = engine.connect()) {
                    connection.execute(NEW_PERSON.values(1, "Ann", 1));
                    assertThat(connection.isInTransaction()).isFalse();
                    connection
                            .readOnly(true)
                            .isolation(IsolationLevel.SERIALIZABLE)
                            .execute(PEOPLE);
                    try (Result people = connection
                            .withOptions(ExecutionOptions.streaming(10))
                            .execute(PEOPLE)) {
                        assertThat(people.first()).isNotNull();
                    }
                }
                try (EngineConnection connection = engine.connect()) {
                    assertThat(connection.execute(PEOPLE).all()).hasSize(1);
                }
            }
            assertThat(database.count()).isZero();
            transaction.commit();
            assertThat(database.count()).isEqualTo(1);
        }
    }

    @Test
    void beginsAndEndsNoTransactionsOfItsOwn() throws SQLException {
        try (TestEngine database = TestEngine.on(TestDatabase.H2);
                Connection transaction = database.database().dataSource().getConnection();
                Engine engine = engineWithin(transaction);
                EngineConnection connection = engine.connect()) {
            refused(connection::begin);
            refused(connection::commit);
            refused(connection::rollback);
            refused(connection::savepoint);
            refused(engine::begin);
        }
    }

    @Test
    void closesWhatItBorrowed() throws SQLException {
        try (TestEngine database = TestEngine.on(TestDatabase.H2)) {
            ConnectionSource source = ManagedConnections.of(database.database().dataSource());
            Connection connection = source.acquire();
            connection.setAutoCommit(false);
            assertThat(source.status().lent()).isEqualTo(1);
            source.release(connection, true);
            assertThat(connection.isClosed()).isTrue();
            assertThat(source.status().lent()).isZero();
            assertThat(source.status().opened()).isEqualTo(1);
            source.close();
            assertThatThrownBy(source::acquire)
                    .isInstanceOfSatisfying(
                            EngineException.class, e -> assertThat(e.code()).isEqualTo(CoreErrorCode.ENGINE_CLOSED));
        }
    }

    private static void refused(ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOf(EngineException.class)
                .hasMessageStartingWith("[ALU-1312] Somebody else, such as a transaction manager, begins and ends");
    }

    /** An engine that is lent handles to one connection, as data sources in transactions of a manager lend them. */
    private static Engine engineWithin(Connection transaction) {
        DataSource managed = (DataSource) Proxy.newProxyInstance(
                ManagedTransactionsTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> method.getName().equals("getConnection") ? handle(transaction) : null);
        return Engine.of(ManagedConnections.of(managed), EngineSettings.defaults());
    }

    private static Connection handle(Connection transaction) {
        Set<String> refused = Set.of(
                "setAutoCommit",
                "commit",
                "rollback",
                "setSavepoint",
                "setTransactionIsolation",
                "setReadOnly",
                "abort");
        return (Connection) Proxy.newProxyInstance(
                ManagedTransactionsTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (refused.contains(method.getName())) {
                        throw new SQLException("not in a managed transaction: " + method.getName());
                    }
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(transaction, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
