package org.aludel.core.engine;

import static org.aludel.core.engine.TestEngine.AGE;
import static org.aludel.core.engine.TestEngine.ID;
import static org.aludel.core.engine.TestEngine.NAME;
import static org.aludel.core.engine.TestEngine.NEW_PERSON;
import static org.aludel.core.engine.TestEngine.PEOPLE;
import static org.aludel.core.engine.TestEngine.PERSON;
import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.count;
import static org.aludel.core.sql.Sql.deleteFrom;
import static org.aludel.core.sql.Sql.insertInto;
import static org.aludel.core.sql.Sql.listParam;
import static org.aludel.core.sql.Sql.max;
import static org.aludel.core.sql.Sql.param;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.table;
import static org.aludel.core.sql.Sql.text;
import static org.aludel.core.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.aludel.core.error.InvalidStatementException;
import org.aludel.core.error.StatementTimeoutException;
import org.aludel.core.sql.TableReference;
import org.aludel.core.type.SqlTypes;
import org.aludel.testing.databases.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statements of every kind, from the tree to the database and back. */
class ExecuteTest {

    @ParameterizedTest(name = "{0}")
    @LiveDatabases
    void insertsSelectsUpdatesAndDeletes(TestDatabase kind) {
        try (TestEngine database = TestEngine.on(kind);
                EngineConnection connection = database.engine().connect()) {
            assertThat(connection
                            .execute(NEW_PERSON.values(1, "Ann", 30).values(2, "Bob", null))
                            .rowCount())
                    .isEqualTo(2);
            assertThat(connection.execute(PEOPLE).all())
                    .extracting(Row::values)
                    .containsExactly(List.of(1, "Ann", 30), Arrays.asList(2, "Bob", null));
            assertThat(connection
                            .execute(update(PERSON).set(AGE, 31).where(ID.eq(1)))
                            .rowCount())
                    .isEqualTo(1);
            assertThat(connection.execute(select(max(AGE)).from(PERSON)).scalar(Integer.class))
                    .isEqualTo(31);
            assertThat(connection.execute(deleteFrom(PERSON)).rowCount()).isEqualTo(2);
            assertThat(connection.execute(select(count()).from(PERSON)).scalar(Long.class))
                    .isZero();
        }
    }

    @ParameterizedTest(name = "{0}")
    @LiveDatabases
    void takesValuesAtExecution(TestDatabase kind) {
        try (TestEngine database = TestEngine.on(kind);
                EngineConnection connection = database.engine().connect()) {
            Map<String, Object> bob = new HashMap<>(Map.of("id", 2, "name", "Bob"));
            bob.put("age", null);
            connection.execute(NEW_PERSON, Map.of("id", 1, "name", "Ann", "age", 30));
            connection.execute(NEW_PERSON, bob);
            var named = select(NAME).from(PERSON).where(ID.eq(param("wanted", SqlTypes.INTEGER)));
            assertThat(connection.execute(named, Map.of("wanted", 2)).scalar()).isEqualTo("Bob");
            assertThat(connection.execute(named, Map.of("wanted", 1)).scalar()).isEqualTo("Ann");
            var listed = select(NAME)
                    .from(PERSON)
                    .where(ID.in(listParam("wanted", SqlTypes.INTEGER)))
                    .orderBy(ID);
            for (List<Integer> wanted : List.of(List.of(1), List.of(1, 2, 3), List.<Integer>of())) {
                assertThat(connection.execute(listed, Map.of("wanted", wanted)).all())
                        .hasSize(Math.min(wanted.size(), 2));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @LiveDatabases
    void readsColumnsThatATextDoesNotDeclareAsTheDatabaseReportsThem(TestDatabase kind) {
        try (TestEngine database = TestEngine.on(kind);
                EngineConnection connection = database.engine().connect()) {
            connection.execute(NEW_PERSON.values(1, "Ann", null));
            Row row = connection
                    .execute(
                            text("SELECT id, name, age, CAST('2024-02-29' AS DATE) AS born FROM person WHERE id = :id"),
                            Map.of("id", 1))
                    .one();
            assertThat(row.values()).isEqualTo(Arrays.asList(1, "Ann", null, LocalDate.of(2024, 2, 29)));
            assertThat(row.get("born", LocalDate.class)).isEqualTo("2024-02-29");
            assertThat(row.get(NAME)).isEqualTo("Ann");
        }
    }

    @ParameterizedTest(name = "{0}")
    @LiveDatabases
    void readsTheTypesThatAStatementDeclares(TestDatabase kind) {
        try (TestEngine database = TestEngine.on(kind);
                EngineConnection connection = database.engine().connect()) {
            database.execute("CREATE TABLE various (a BIGINT, b DOUBLE PRECISION, c BOOLEAN, d DATE, e TIMESTAMP NULL,"
                    + " f DECIMAL(10, 2), g SMALLINT)");
            TableReference various = table(
                    "various",
                    column("a", SqlTypes.BIGINT),
                    column("b", SqlTypes.DOUBLE),
                    column("c", SqlTypes.BOOLEAN),
                    column("d", SqlTypes.DATE),
                    column("e", SqlTypes.TIMESTAMP),
                    column("f", SqlTypes.DECIMAL),
                    column("g", SqlTypes.SMALLINT));
            Object[] zeros = {
                0L, 0.0, false, LocalDate.EPOCH, LocalDateTime.of(2024, 1, 1, 0, 0), new BigDecimal("0.00"), (short) 0
            };
            Object[] nulls = new Object[7];
            connection.execute(insertInto(various)
                    .columns("a", "b", "c", "d", "e", "f", "g")
                    .values(zeros)
                    .values(nulls));
            List<Row> rows = connection.execute(select(various).from(various)).all();
            assertThat(rows).extracting(row -> row.values().toArray()).containsExactlyInAnyOrder(zeros, nulls);
        }
    }

    @Test
    void executesATextThatReturnsNoRows() {
        try (TestEngine database = TestEngine.h2();
                EngineConnection connection = database.engine().connect()) {
            assertThat(connection
                            .execute(text("INSERT INTO person VALUES (1, 'Ann', 3)"))
                            .rowCount())
                    .isEqualTo(1);
            assertThat(connection.execute(text("UPDATE person SET age = 4")).returnsRows())
                    .isFalse();
        }
    }

    @ParameterizedTest(name = "{0}")
    @LiveDatabases
    void executesAStatementManyTimes(TestDatabase kind) {
        try (TestEngine database = TestEngine.on(kind);
                EngineConnection connection = database.engine()
                        .withOptions(ExecutionOptions.none().withPageSize(3))
                        .connect()) {
            List<Map<String, Object>> rows = new ArrayList<>();
            for (int id = 1; id <= 8; id++) {
                rows.add(Map.of("id", id, "name", "Person " + id, "age", id));
            }
            assertThat(connection.executeMany(NEW_PERSON, rows).rowCount()).isIn(8L, -1L);
            assertThat(connection.execute(PEOPLE).all()).hasSize(8);
            var older = update(PERSON)
                    .set(AGE, AGE.plus(param("years", SqlTypes.INTEGER)))
                    .where(ID.in(listParam("ids", SqlTypes.INTEGER)));
            connection.executeMany(
                    older,
                    List.of(
                            Map.of("years", 100, "ids", List.of(1)),
                            Map.of("years", 200, "ids", List.of(2, 3, 4, 5, 6)),
                            Map.of("years", 300, "ids", List.of()),
                            Map.of("years", 400, "ids", List.of(7))));
            assertThat(connection.execute(PEOPLE).all())
                    .extracting(row -> row.get(AGE))
                    .containsExactly(101, 202, 203, 204, 205, 206, 407, 8);
            assertThat(connection.executeMany(NEW_PERSON, List.of()).rowCount()).isZero();
        }
    }

    @Test
    void executesAStatementThatReturnsRowsManyTimes() {
        try (TestEngine database = TestEngine.h2();
                EngineConnection connection = database.engine().connect()) {
            database.people(5);
            var named = select(NAME).from(PERSON).where(ID.eq(param("id", SqlTypes.INTEGER)));
            assertThat(connection
                            .executeMany(named, List.of(Map.of("id", 4), Map.of("id", 9), Map.of("id", 2)))
                            .scalars(String.class)
                            .all())
                    .containsExactly("Person 4", "Person 2");
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"H2, 65000", "POSTGRESQL, 100000", "MARIADB, 60000"})
    void takesLongLists(TestDatabase kind, int length) {
        try (TestEngine database = TestEngine.on(kind);
                EngineConnection connection = database.engine().connect()) {
            database.people(10);
            assertThat(connection
                            .execute(select(ID)
                                    .from(PERSON)
                                    .where(ID.in(numbers(length)))
                                    .orderBy(ID))
                            .scalars(Integer.class)
                            .all())
                    .containsExactly(6, 7, 8, 9, 10);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"H2", "MARIADB"})
    void refusesListsThatAreLongerThanTheDatabaseTakes(TestDatabase kind) {
        try (TestEngine database = TestEngine.on(kind);
                EngineConnection connection = database.engine().connect()) {
            assertThatThrownBy(() -> connection.execute(select(ID).from(PERSON).where(ID.in(numbers(100_000)))))
                    .isInstanceOf(InvalidStatementException.class)
                    .hasMessageStartingWith("[ALU-1302]")
                    .hasMessageContaining("Put long lists into a table, or execute the statement in parts.");
            assertThat(connection.execute(PEOPLE).all()).isEmpty();
        }
    }

    private static List<Integer> numbers(int length) {
        return IntStream.range(6, length + 6).boxed().toList();
    }

    @Test
    void stopsAStatementThatTakesTooLong() {
        try (TestEngine database = TestEngine.h2();
                EngineConnection connection = database.engine()
                        .withOptions(ExecutionOptions.none().withTimeout(Duration.ofMillis(50)))
                        .connect()) {
            var endless = text("SELECT count(*) FROM SYSTEM_RANGE(1, 1000000) a, SYSTEM_RANGE(1, 1000000) b"
                    + " WHERE a.x = b.x * 7 + 1");
            assertThatThrownBy(() -> connection.execute(endless))
                    .isInstanceOf(StatementTimeoutException.class)
                    .hasMessageStartingWith("[ALU-1404]");
        }
    }
}
