package org.aludel.core.engine;

import static org.aludel.core.engine.TestEngine.ID;
import static org.aludel.core.engine.TestEngine.NEW_PERSON;
import static org.aludel.core.engine.TestEngine.PEOPLE;
import static org.aludel.core.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aludel.core.dialect.StatementKind;
import org.aludel.core.error.AludelException;
import org.aludel.core.error.ConnectionLostException;
import org.aludel.core.error.ConstraintKind;
import org.aludel.core.error.ConstraintViolationException;
import org.aludel.core.error.CoreErrorCode;
import org.aludel.core.error.EngineException;
import org.aludel.core.error.SyntaxErrorException;
import org.aludel.core.reflection.Inspector;
import org.aludel.testing.databases.FreshDatabase;
import org.aludel.testing.databases.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** What listeners hear, and what becomes of failures. */
class EventsTest {

    @Test
    void tellsOfExecutions() {
        try (TestEngine database = TestEngine.h2();
                EngineConnection connection = database.engine()
                        .withOptions(ExecutionOptions.none().withLogToken("here"))
                        .connect()) {
            StatementLog log = new StatementLog();
            database.engine().events().add(log);
            connection.execute(NEW_PERSON.values(1, "Ann", 1));
            connection.execute(PEOPLE);
            connection.executeMany(
                    NEW_PERSON,
                    List.of(Map.of("id", 2, "name", "Bob", "age", 1), Map.of("id", 3, "name", "Cid", "age", 1)));
            connection
                    .withOptions(ExecutionOptions.streaming(2))
                    .execute(PEOPLE)
                    .close();
            assertThat(log.texts())
                    .containsExactly(
                            "INSERT INTO person (id, name, age) VALUES (?, ?, ?)",
                            "SELECT person.id, person.name, person.age FROM person ORDER BY person.id",
                            "INSERT INTO person (id, name, age) VALUES (?, ?, ?)",
                            "SELECT person.id, person.name, person.age FROM person ORDER BY person.id");
            assertThat(log.rows()).containsExactly(1L, 1L, 2L, -1L);
            assertThat(log.begun()).isEqualTo(log.executed());
            assertThat(log.executed())
                    .extracting(ExecutionEvent::kind)
                    .startsWith(StatementKind.MODIFICATION, StatementKind.QUERY);
            assertThat(log.executed()).extracting(ExecutionEvent::executions).containsExactly(1, 1, 2, 1);
            assertThat(log.executed()).extracting(ExecutionEvent::logToken).containsOnly("here");
            assertThat(log.executed().get(1).statement()).isSameAs(PEOPLE);
            assertThat(database.engine().events().remove(log)).isTrue();
            assertThat(database.engine().events().remove(log)).isFalse();
            connection.execute(PEOPLE);
            assertThat(log.executed()).hasSize(4);
        }
    }

    @Test
    void tellsOfQuestionsToTheCatalog() {
        try (TestEngine database = TestEngine.h2();
                EngineConnection connection = database.engine()
                        .withOptions(ExecutionOptions.none().withLogToken("here"))
                        .connect()) {
            StatementLog log = new StatementLog();
            database.engine().events().add(log);
            List<String> names = Inspector.of(connection).tableNames();
            assertThat(log.begun()).isEqualTo(log.executed());
            assertThat(log.executed()).extracting(ExecutionEvent::kind).containsOnly(StatementKind.QUERY);
            assertThat(log.executed()).extracting(ExecutionEvent::logToken).containsOnly("here");
            assertThat(log.rows()).containsExactly(1L, (long) names.size());
            assertThat(log.texts().get(0)).isEqualTo("SELECT CURRENT_SCHEMA");
            assertThat(log.texts().get(1)).contains("FROM information_schema.tables t WHERE t.table_schema = ?");
        }
    }

    @Test
    void letsListenersReplaceAFailureOfTheCatalog() {
        try (TestEngine database = TestEngine.h2();
                EngineConnection connection = database.engine().connect()) {
            List<FailureEvent> heard = new ArrayList<>();
            database.engine().events().add(new EngineListener() {
                @Override
                public AludelException failed(FailureEvent failure) {
                    heard.add(failure);
                    return new EngineException(CoreErrorCode.INVALID_SETTING, "replaced", failure.exception());
                }
            });
            assertThatThrownBy(() -> connection.catalog().query("SELECT x FROM no_such_view", row -> row.getString(1)))
                    .hasMessage("[ALU-1314] replaced")
                    .hasCauseInstanceOf(SyntaxErrorException.class);
            assertThatThrownBy(() -> connection.catalog().query("SELECT 1", row -> row.getString("no_such_column")))
                    .hasMessage("[ALU-1314] replaced");
            assertThat(heard).extracting(FailureEvent::sql).containsExactly("SELECT x FROM no_such_view", "SELECT 1");
        }
    }

    private static class ConnectionLog implements EngineListener {

        private final List<String> events = new ArrayList<>();

        @Override
        public void connected(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET @prepared = 42");
            }
            events.add("connected");
        }

        @Override
        public void closed(Connection connection) {
            events.add("closed");
        }

        @Override
        public void checkedOut(Connection connection) {
            events.add("checked out");
        }

        @Override
        public void checkedIn(Connection connection) {
            events.add("checked in");
        }

        @Override
        public void invalidated() {
            events.add("invalidated");
        }
    }

    @Test
    void tellsOfConnections() {
        ConnectionLog log = new ConnectionLog();
        try (FreshDatabase database = TestDatabase.H2.freshDatabase();
                Engine engine = Engine.ofUrl(
                        database.jdbcUrl(),
                        EngineSettings.defaults()
                                .credentials(database.user(), database.password())
                                .listener(log))) {
            for (int i = 0; i < 2; i++) {
                try (EngineConnection connection = engine.connect()) {
                    assertThat(connection.execute(text("SELECT @prepared AS p")).scalar(Integer.class))
                            .isEqualTo(42);
                }
            }
        }
        assertThat(log.events).startsWith("connected", "checked out", "checked in", "checked out", "checked in");
    }

    @Test
    void letsListenersReplaceAFailure() {
        try (TestEngine database = TestEngine.h2();
                EngineConnection connection = database.engine().connect()) {
            List<String> heard = new ArrayList<>();
            database.engine().events().add(new EngineListener() {
                @Override
                public AludelException failed(FailureEvent failure) {
                    heard.add(failure.sql());
                    return new EngineException(CoreErrorCode.INVALID_SETTING, "replaced", failure.exception());
                }
            });
            connection.execute(NEW_PERSON.values(1, "Ann", 1));
            assertThatThrownBy(() -> connection.execute(NEW_PERSON.values(1, "Ann", 1)))
                    .isInstanceOf(EngineException.class)
                    .hasMessage("[ALU-1314] replaced")
                    .hasCauseInstanceOf(ConstraintViolationException.class);
            assertThat(heard).containsExactly("INSERT INTO person (id, name, age) VALUES (?, ?, ?)");
        }
    }

    @ParameterizedTest(name = "{0}")
    @LiveDatabases
    void tellsWhichConstraintWasViolated(TestDatabase kind) {
        try (TestEngine database = TestEngine.on(kind)) {
            database.execute("ALTER TABLE person ADD CONSTRAINT adult CHECK (age >= 18)");
            try (EngineConnection connection = database.engine().connect()) {
                assertThatThrownBy(() -> connection.execute(NEW_PERSON.values(1, "s3cret", 3)))
                        .isInstanceOfSatisfying(ConstraintViolationException.class, violation -> {
                            assertThat(violation.constraintKind()).isEqualTo(ConstraintKind.CHECK);
                            assertThat(violation.constraintName()).isEqualToIgnoringCase("adult");
                            assertThat(violation.sql()).startsWith("INSERT INTO person");
                        })
                        .hasMessageStartingWith("[ALU-1401]")
                        .message()
                        .doesNotContain("s3cret");
                connection.rollback();
                List<Map<String, Integer>> rows = List.of(Map.of("id", 1, "age", 20), Map.of("id", 1, "age", 30));
                var insert =
                        org.aludel.core.sql.Sql.insertInto(TestEngine.PERSON).columns("id", "age");
                assertThatThrownBy(() -> connection.executeMany(insert, rows))
                        .isInstanceOf(ConstraintViolationException.class);
                connection.rollback();
                assertThatThrownBy(() -> connection.insertMany(insert.returning(ID), rows))
                        .isInstanceOf(ConstraintViolationException.class);
            }
        }
    }

    @Test
    void throwsAwayAConnectionThatWasLost() {
        ConnectionLog log = new ConnectionLog() {
            @Override
            public void connected(Connection connection) {}
        };
        try (FreshDatabase database = TestDatabase.POSTGRESQL.freshDatabase();
                Engine engine = Engine.ofUrl(
                        database.jdbcUrl(),
                        EngineSettings.defaults()
                                .credentials(database.user(), database.password())
                                .listener(log))) {
            try (EngineConnection lost = engine.connect();
                    EngineConnection other = engine.connect()) {
                int process = lost.execute(text("SELECT pg_backend_pid()")).scalar(Integer.class);
                other.execute(text("SELECT pg_terminate_backend(:id)"), Map.of("id", process));
                assertThatThrownBy(() -> lost.execute(text("SELECT 1")))
                        .isInstanceOf(ConnectionLostException.class)
                        .hasMessageStartingWith("[ALU-1406]");
            }
            assertThat(log.events).contains("invalidated");
            assertThat(engine.statistics().pool().invalidated()).isEqualTo(1);
            try (EngineConnection fresh = engine.connect()) {
                assertThat(fresh.execute(text("SELECT 1")).scalar()).isEqualTo(1);
            }
        }
    }

    @Test
    void preparesEachNewConnectionOrGivesItUp() {
        try (FreshDatabase database = TestDatabase.H2.freshDatabase()) {
            EngineListener failing = new EngineListener() {
                @Override
                public void connected(Connection connection) throws SQLException {
                    throw new SQLException("no");
                }
            };
            assertThatThrownBy(() -> Engine.of(
                            database.dataSource(), EngineSettings.defaults().listener(failing)))
                    .isInstanceOf(EngineException.class)
                    .hasMessageStartingWith("[ALU-1315]");
        }
    }
}
