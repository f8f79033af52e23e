package org.aludel.provider.transaction;

import static org.aludel.core.sql.Sql.text;
import static org.aludel.provider.transaction.TransactionDatabase.INSERT;
import static org.aludel.provider.transaction.TransactionDatabase.SELECT;
import static org.aludel.provider.transaction.TransactionDatabase.execute;
import static org.aludel.provider.transaction.TransactionDatabase.read;
import static org.aludel.provider.transaction.TransactionDatabase.write;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import org.aludel.core.engine.Engine;
import org.aludel.core.engine.EngineSettings;
import org.aludel.core.engine.ExecutionOptions;
import org.aludel.core.engine.IsolationLevel;
import org.aludel.provider.measuring.PostgresRoundTrips;
import org.aludel.testing.databases.FreshDatabase;
import org.aludel.testing.databases.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a transaction sends to the database, and when. */
class LateBeginTest {

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    void readsWithoutATransactionOfTheDatabase(TestDatabase kind) {
        try (TransactionDatabase database = TransactionDatabase.on(kind)) {
            ResourceLocalCoordinator coordinator = warm(database, true);
            EntityTransaction transaction = coordinator.transaction();
            transaction.begin();
            read(coordinator);
            transaction.commit();
            assertThat(database.calls().taken()).containsExactly("open", SELECT, "close");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    void beginsWithTheFirstStatementThatDoesMoreThanRead(TestDatabase kind) {
        try (TransactionDatabase database = TransactionDatabase.on(kind)) {
            ResourceLocalCoordinator coordinator = warm(database, true);
            EntityTransaction transaction = coordinator.transaction();
            transaction.begin();
            read(coordinator);
            write(coordinator);
            read(coordinator);
            assertThat(database.rows()).isZero();
            database.calls().taken();
            transaction.commit();
            assertThat(database.calls().taken()).containsExactly("commit", "setAutoCommit(true)", "close");
            assertThat(database.rows()).isEqualTo(1);
            database.calls().taken();
            transaction.begin();
            read(coordinator);
            execute(coordinator, ConnectionUse.ANYTHING, "DELETE FROM person");
            read(coordinator);
            transaction.rollback();
            assertThat(database.calls().taken())
                    .containsExactly(
                            "open",
                            SELECT,
                            "setAutoCommit(false)",
                            "DELETE FROM person",
                            SELECT,
                            "rollback",
                            "setAutoCommit(true)",
                            "close");
            assertThat(database.rows()).isEqualTo(1);
        }
    }

    @Test
    void sendsAndBorrowsNothingForATransactionWithoutStatements() {
        try (TransactionDatabase database = TransactionDatabase.h2()) {
            ResourceLocalCoordinator coordinator = warm(database, true);
            coordinator.transaction().begin();
            coordinator.transaction().commit();
            coordinator.transaction().begin();
            coordinator.transaction().rollback();
            assertThat(database.calls().taken()).isEmpty();
        }
    }

    @Test
    void beginsWithTheFirstStatementWhereThatIsSwitchedOff() {
        try (TransactionDatabase database = TransactionDatabase.h2()) {
            ResourceLocalCoordinator coordinator = warm(database, false);
            coordinator.transaction().begin();
            read(coordinator);
            coordinator.transaction().commit();
            assertThat(database.calls().taken())
                    .containsExactly("open", "setAutoCommit(false)", SELECT, "commit", "setAutoCommit(true)", "close");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = IsolationLevel.class,
            names = {"REPEATABLE_READ", "SERIALIZABLE"})
    void beginsWithTheFirstStatementAtOtherIsolationLevels(IsolationLevel level) {
        EngineSettings settings =
                EngineSettings.defaults().options(ExecutionOptions.none().withIsolation(level));
        try (TransactionDatabase database = TransactionDatabase.on(TestDatabase.POSTGRESQL, settings)) {
            ResourceLocalCoordinator coordinator = warm(database, true);
            coordinator.transaction().begin();
            read(coordinator);
            assertThat(database.calls().taken()).containsSubsequence("open", "setAutoCommit(false)", SELECT);
            execute(
                    new ResourceLocalCoordinator(LocalConnections.of(database.engine(), true)),
                    ConnectionUse.ANYTHING,
                    INSERT);
            assertThat(database.rows()).isEqualTo(1);
            try (LentConnection lent = coordinator.lend(ConnectionUse.READ)) {
                assertThat(lent.connection().execute(text(SELECT)).all()).isEmpty();
            }
            coordinator.transaction().commit();
        }
    }

    @Test
    void beginsWithTheFirstStatementWhereTheDatabaseHasAnotherIsolationLevel() {
        try (TransactionDatabase database = TransactionDatabase.on(TestDatabase.MARIADB)) {
            ResourceLocalCoordinator coordinator = warm(database, true);
            coordinator.transaction().begin();
            read(coordinator);
            coordinator.transaction().commit();
            assertThat(database.calls().taken()).contains("setAutoCommit(false)", "commit");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CURSOR", "ANYTHING"})
    void hasATransactionBegunBeforeItLendsTheConnectionForMoreThanReading(ConnectionUse use) throws SQLException {
        try (TransactionDatabase database = TransactionDatabase.h2()) {
            ResourceLocalCoordinator coordinator = warm(database, true);
            coordinator.transaction().begin();
            try (LentConnection lent = coordinator.lend(use)) {
                assertThat(lent.connection().isInTransaction()).isTrue();
                assertThat(lent.connection().unwrap(Connection.class).getAutoCommit())
                        .isFalse();
            }
            coordinator.transaction().rollback();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"READ", "ANYTHING"})
    void borrowsAConnectionForEachUseOutsideOfTransactions(ConnectionUse use) {
        try (TransactionDatabase database = TransactionDatabase.h2()) {
            ResourceLocalCoordinator coordinator = warm(database, true);
            execute(coordinator, use, SELECT);
            execute(coordinator, use, SELECT);
            assertThat(database.calls().taken()).containsExactly("open", SELECT, "close", "open", SELECT, "close");
            execute(coordinator, ConnectionUse.ANYTHING, INSERT);
            assertThat(database.rows()).isEqualTo(1);
        }
    }

    @Test
    void readsACursorInATransactionOfItsOwnOutsideOfTransactions() {
        try (TransactionDatabase database = TransactionDatabase.on(TestDatabase.POSTGRESQL)) {
            ResourceLocalCoordinator coordinator = warm(database, true);
            try (LentConnection lent = coordinator.lend(ConnectionUse.CURSOR)) {
                lent.connection()
                        .withOptions(ExecutionOptions.streaming(10))
                        .execute(text(SELECT))
                        .all();
            }
            assertThat(database.calls().taken())
                    .containsExactly(
                            "open", "setAutoCommit(false)", SELECT, "rollback", "setAutoCommit(true)", "close");
        }
    }

    /** What the driver sends, at its socket. */
    @Test
    void costsOneRoundTripToReadOnPostgresAndOneMoreToCommit() {
        try (FreshDatabase database = TestDatabase.POSTGRESQL.freshDatabase();
                Engine engine = Engine.ofUrl(
                        PostgresRoundTrips.url(database.jdbcUrl()),
                        EngineSettings.defaults().credentials(database.user(), database.password()))) {
            engine.run(connection -> connection.execute(text("CREATE TABLE person (id INTEGER PRIMARY KEY)")));
            ResourceLocalCoordinator coordinator = new ResourceLocalCoordinator(LocalConnections.of(engine, true));
            inTransaction(coordinator, () -> read(coordinator));
            assertThat(roundTrips(() -> inTransaction(coordinator, () -> read(coordinator))))
                    .isEqualTo(1);
            assertThat(roundTrips(() -> read(coordinator))).isEqualTo(1);
            assertThat(roundTrips(() -> inTransaction(coordinator, () -> write(coordinator))))
                    .isEqualTo(2);
            assertThat(roundTrips(() -> inTransaction(coordinator, () -> {}))).isZero();
            ResourceLocalCoordinator early = new ResourceLocalCoordinator(LocalConnections.of(engine, false));
            assertThat(roundTrips(() -> inTransaction(early, () -> read(early))))
                    .isEqualTo(2);
        }
    }

    private static int roundTrips(Runnable work) {
        int before = PostgresRoundTrips.count();
        work.run();
        return PostgresRoundTrips.count() - before;
    }

    private static void inTransaction(TransactionCoordinator coordinator, Runnable work) {
        coordinator.transaction().begin();
        work.run();
        coordinator.transaction().commit();
    }

    /** A coordinator of an engine that has asked the database for its isolation level. */
    private static ResourceLocalCoordinator warm(TransactionDatabase database, boolean beginsLate) {
        ResourceLocalCoordinator coordinator =
                new ResourceLocalCoordinator(LocalConnections.of(database.engine(), beginsLate));
        inTransaction(coordinator, () -> read(coordinator));
        database.calls().taken();
        return coordinator;
    }
}
