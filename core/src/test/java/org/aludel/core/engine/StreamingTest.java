package org.aludel.core.engine;

import static org.aludel.core.engine.TestEngine.ID;
import static org.aludel.core.engine.TestEngine.NEW_PERSON;
import static org.aludel.core.engine.TestEngine.PEOPLE;
import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.List;
import org.aludel.core.error.EngineException;
import org.aludel.core.sql.TextStatement;
import org.aludel.core.type.SqlTypes;
import org.aludel.testing.databases.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Results that are read while they are used. */
class StreamingTest {

    private static final int MILLION = 1_000_000;

    /** Far below what a million rows of 200 characters need, far above what a page of them does. */
    private static final long ALLOWED_BYTES = 40_000_000;

    private static TextStatement million(TestDatabase kind) {
        String sql = switch (kind) {
            case H2 -> "SELECT x AS n, CONCAT(x, REPEAT('x', 200)) AS filler FROM SYSTEM_RANGE(1, 1000000)";
            case MARIADB -> "SELECT seq AS n, CONCAT(seq, REPEAT('x', 200)) AS filler FROM seq_1_to_1000000";
            default -> "SELECT n, CONCAT(n, REPEAT('x', 200)) AS filler FROM GENERATE_SERIES(1, 1000000) AS n";
        };
        return text(sql).columns(column("n", SqlTypes.BIGINT), column("filler", SqlTypes.VARCHAR));
    }

    @ParameterizedTest(name = "{0}")
    @LiveDatabases
    void readsAMillionRowsInConstantMemory(TestDatabase kind) {
        try (TestEngine database = TestEngine.on(kind);
                EngineConnection connection = database.engine()
                        .withOptions(ExecutionOptions.streaming(500))
                        .connect()) {
            long before = usedMemory();
            long rows = 0;
            long most = 0;
            try (Result result = connection.execute(million(kind))) {
                assertThat(result.rowCount()).isEqualTo(-1);
                for (List<Row> part : result.partitions(1000)) {
                    rows += part.size();
                    if (rows == 1000 || rows == MILLION / 2 || rows == MILLION - 1000) {
                        most = Math.max(most, usedMemory() - before);
                    }
                }
            }
            assertThat(rows).isEqualTo(MILLION);
            assertThat(most).isLessThan(ALLOWED_BYTES);
        }
    }

    private static long usedMemory() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @ParameterizedTest(name = "{0}")
    @LiveDatabases
    void lendsTheConnectionToTheResultUntilItIsReadOrClosed(TestDatabase kind) {
        try (TestEngine database = TestEngine.on(kind)) {
            database.people(10);
            try (EngineConnection connection = database.engine().connect()) {
                EngineConnection streaming = connection.withOptions(ExecutionOptions.streaming(3));
                Result result = streaming.execute(PEOPLE);
                assertThat(result.iterator().next().get(ID)).isEqualTo(1);
                assertThatThrownBy(() -> connection.execute(PEOPLE))
                        .isInstanceOf(EngineException.class)
                        .hasMessageStartingWith("[ALU-1317] A streamed result is still being read");
                assertThatThrownBy(connection::commit).hasMessageStartingWith("[ALU-1317]");
                assertThatThrownBy(connection::savepoint).hasMessageStartingWith("[ALU-1317]");
                assertThatThrownBy(() -> connection.executeMany(NEW_PERSON, List.of()))
                        .hasMessageStartingWith("[ALU-1317]");
                result.close();
                result.close();
                assertThat(connection.execute(PEOPLE).all()).hasSize(10);
                assertThat(streaming.execute(PEOPLE).all()).hasSize(10);
                connection.execute(NEW_PERSON.values(11, "late", 1));
                connection.commit();
            }
            assertThat(database.count()).isEqualTo(11);
        }
    }

    @ParameterizedTest(name = "{0}")
    @LiveDatabases
    void closesTheResultWithItsTransaction(TestDatabase kind) {
        try (TestEngine database = TestEngine.on(kind)) {
            database.people(10);
            Result left;
            try (EngineConnection connection = database.engine().connect()) {
                EngineConnection streaming = connection.withOptions(ExecutionOptions.streaming(3));
                connection.execute(NEW_PERSON.values(11, "undone, too", 1));
                Result undone = streaming.execute(PEOPLE);
                connection.rollback();
                assertThatThrownBy(undone::all).hasMessageStartingWith("[ALU-1304]");
                left = streaming.execute(PEOPLE);
            }
            assertThat(database.count()).isEqualTo(10);
            assertThatThrownBy(left::all).hasMessageStartingWith("[ALU-1304]");
        }
    }

    @Test
    void canBeGoneThroughOnce() {
        try (TestEngine database = TestEngine.h2()) {
            database.people(3);
            try (EngineConnection connection =
                    database.engine().withOptions(ExecutionOptions.streaming(3)).connect()) {
                Result read = connection.execute(PEOPLE);
                assertThat(read.all()).hasSize(3);
                assertThatThrownBy(read::all)
                        .isInstanceOf(EngineException.class)
                        .hasMessageStartingWith("[ALU-1304] The streamed result is closed, or was read to its end.");
                Result closed = connection.execute(PEOPLE);
                Iterator<Row> rows = closed.iterator();
                Row first = rows.next();
                closed.close();
                assertThat(rows.hasNext()).isFalse();
                assertThat(first.get(ID)).isEqualTo(1);
                assertThatThrownBy(closed::one).hasMessageStartingWith("[ALU-1304]");
                assertThat(connection.execute(PEOPLE).freeze().all()).hasSize(3);
            }
        }
    }

    @Test
    void leavesUpdatesAlone() {
        try (TestEngine database = TestEngine.h2();
                EngineConnection connection = database.engine()
                        .withOptions(ExecutionOptions.streaming(3))
                        .connect()) {
            assertThat(connection.execute(NEW_PERSON.values(1, "Ann", 1)).rowCount())
                    .isEqualTo(1);
            assertThat(connection.execute(text("UPDATE person SET age = 2")).rowCount())
                    .isEqualTo(1);
            assertThat(connection
                            .execute(NEW_PERSON.values(2, "Bob", 1).returning(ID))
                            .one()
                            .get(ID))
                    .isEqualTo(2);
        }
    }

    // MariaDB divides by zero to null.
    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = TestDatabase.class,
            names = {"H2", "POSTGRESQL"})
    void tellsOfAFailureThatComesWhileRowsAreRead(TestDatabase kind) {
        try (TestEngine database = TestEngine.on(kind);
                EngineConnection connection = database.engine()
                        .withOptions(ExecutionOptions.streaming(10))
                        .connect()) {
            database.people(60);
            Result result = connection.execute(text("SELECT 1 / (50 - id) AS n FROM person"));
            assertThatThrownBy(
                            () -> result.forEach(row -> assertThat(row.size()).isEqualTo(1)))
                    .isInstanceOf(org.aludel.core.error.DatabaseException.class);
            assertThatThrownBy(result::all).hasMessageStartingWith("[ALU-1304]");
            connection.rollback();
            assertThat(connection.execute(PEOPLE).all()).hasSize(60);
        }
    }
}
