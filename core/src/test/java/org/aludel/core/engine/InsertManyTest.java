package org.aludel.core.engine;

import static org.aludel.core.engine.TestEngine.ID;
import static org.aludel.core.engine.TestEngine.NAME;
import static org.aludel.core.engine.TestEngine.NEW_PERSON;
import static org.aludel.core.engine.TestEngine.PEOPLE;
import static org.aludel.core.engine.TestEngine.PERSON;
import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.insertInto;
import static org.aludel.core.sql.Sql.param;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.table;
import static org.aludel.core.sql.Sql.upper;
import static org.aludel.core.sql.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.aludel.core.error.ConstraintViolationException;
import org.aludel.core.error.InvalidStatementException;
import org.aludel.core.error.InvalidValueException;
import org.aludel.core.sql.TableReference;
import org.aludel.core.type.SqlTypes;
import org.aludel.testing.databases.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Many rows at once, and which of them is which. */
class InsertManyTest {

    private static final TableReference NOTE = table(
            "note",
            column("id", SqlTypes.INTEGER),
            column("body", SqlTypes.VARCHAR),
            column("weight", SqlTypes.DOUBLE));

    private static TestEngine notes(TestDatabase kind) {
        TestEngine database = TestEngine.on(kind);
        database.execute(
                "CREATE TABLE note (id " + database.identity() + ", body VARCHAR(200), weight DOUBLE PRECISION)");
        return database;
    }

    private static List<Map<String, Object>> bodies(int count) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, Object> row = new HashMap<>();
            row.put("body", "note " + i);
            row.put("weight", i % 3 == 0 ? null : i / 2.0);
            rows.add(row);
        }
        return rows;
    }

    @ParameterizedTest(name = "{0}")
    @LiveDatabases
    void returnsGeneratedKeysInTheOrderOfTheRows(TestDatabase kind) {
        try (TestEngine database = notes(kind);
                EngineConnection connection = database.engine()
                        .withOptions(ExecutionOptions.none().withPageSize(64))
                        .connect()) {
            List<Map<String, Object>> rows = bodies(500);
            Collections.shuffle(rows, new Random(7));
            List<Row> inserted = connection
                    .insertMany(
                            insertInto(NOTE)
                                    .columns("body", "weight")
                                    .returning(NOTE.column("id"), NOTE.column("body")),
                            rows)
                    .all();
            assertThat(inserted).hasSize(500);
            Map<Object, Object> stored = new HashMap<>();
            connection.execute(select(NOTE).from(NOTE)).forEach(row -> stored.put(row.get("id"), row.get("body")));
            for (int i = 0; i < 500; i++) {
                Object body = rows.get(i).get("body");
                assertThat(inserted.get(i).get("body")).isEqualTo(body);
                assertThat(stored).containsEntry(inserted.get(i).get("id"), body);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @LiveDatabases
    void returnsShuffledKeysInTheOrderOfTheRows(TestDatabase kind) {
        try (TestEngine database = TestEngine.on(kind);
                EngineConnection connection = database.engine()
                        .withOptions(ExecutionOptions.none().withPageSize(50))
                        .connect()) {
            List<Map<String, Object>> rows = new ArrayList<>();
            for (int id = 1; id <= 333; id++) {
                rows.add(Map.of("id", id, "name", "Person " + id, "age", id % 10));
            }
            Collections.shuffle(rows, new Random(11));
            Result result = connection.insertMany(NEW_PERSON.returning(NAME, ID), rows);
            assertThat(result.rowCount()).isEqualTo(333);
            assertThat(result.columnNames()).containsExactly("name", "id");
            assertThat(result.all())
                    .extracting(row -> (Object) row.get(ID))
                    .containsExactlyElementsOf(
                            rows.stream().map(row -> row.get("id")).toList());
        }
    }

    @ParameterizedTest(name = "{0}")
    @LiveDatabases
    void sendsAPageWithOneStatement(TestDatabase kind) {
        try (TestEngine database = notes(kind);
                EngineConnection connection = database.engine()
                        .withOptions(ExecutionOptions.none().withPageSize(100))
                        .connect()) {
            StatementLog log = new StatementLog();
            database.engine().events().add(log);
            var insert = insertInto(NOTE).columns("body", "weight").returning(NOTE.column("id"));
            connection.insertMany(insert, bodies(250));
            assertThat(log.rows()).containsExactly(100L, 100L, 50L);
            assertThat(log.texts().get(0)).isEqualTo(log.texts().get(1));
            assertThat(log.texts().get(0).equals(log.texts().get(2)))
                    .as("arrays of any length have one text")
                    .isEqualTo(kind == TestDatabase.POSTGRESQL);
            connection.insertMany(insert, bodies(1));
            assertThat(log.rows()).endsWith(50L, 1L);
        }
    }

    @ParameterizedTest(name = "{0}")
    @LiveDatabases
    void insertsWithoutReturningInBatches(TestDatabase kind) {
        try (TestEngine database = TestEngine.on(kind);
                EngineConnection connection = database.engine().connect()) {
            Result result = connection.insertMany(
                    insertInto(PERSON), List.of(Map.of("id", 1, "name", "Ann"), Map.of("id", 2, "name", "Bob")));
            assertThat(result.returnsRows()).isFalse();
            assertThat(connection.execute(PEOPLE).all())
                    .extracting(row -> row.get(NAME))
                    .containsExactly("Ann", "Bob");
        }
    }

    @ParameterizedTest(name = "{0}")
    @LiveDatabases
    void computesValuesInTheDatabase(TestDatabase kind) {
        try (TestEngine database = TestEngine.on(kind);
                EngineConnection connection = database.engine().connect()) {
            var insert = insertInto(PERSON)
                    .columns("id", "name", "age")
                    .values(param("id", SqlTypes.INTEGER), upper(param("given", SqlTypes.VARCHAR)), value(7))
                    .returning(ID, NAME, PERSON.column("age"));
            assertThat(connection
                            .insertMany(
                                    insert, List.of(Map.of("id", 2, "given", "bob"), Map.of("id", 1, "given", "ann")))
                            .all())
                    .extracting(Row::values)
                    .containsExactly(List.of(2, "BOB", 7), List.of(1, "ANN", 7));
        }
    }

    @ParameterizedTest(name = "{0}")
    @LiveDatabases
    void leavesNothingOfAFailedPageBehindInASavepoint(TestDatabase kind) {
        try (TestEngine database = TestEngine.on(kind);
                EngineConnection connection = database.engine().connect()) {
            connection.execute(NEW_PERSON.values(3, "there already", 1));
            List<Map<String, Object>> rows = new ArrayList<>();
            for (int id = 1; id <= 5; id++) {
                rows.add(Map.of("id", id, "name", "Person", "age", 1));
            }
            assertThatThrownBy(() -> {
                        try (TransactionBlock block = connection.savepoint()) {
                            connection.insertMany(NEW_PERSON.returning(ID), rows);
                            block.commit();
                        }
                    })
                    .isInstanceOf(ConstraintViolationException.class);
            assertThat(connection.execute(PEOPLE).all()).hasSize(1);
        }
    }

    @Test
    void compilesEachSizeOfPageOnce() {
        try (TestEngine database = notes(TestDatabase.H2);
                EngineConnection connection = database.engine()
                        .withOptions(ExecutionOptions.none().withPageSize(10))
                        .connect()) {
            var insert = insertInto(NOTE).columns("body", "weight").returning(NOTE.column("id"));
            connection.insertMany(insert, bodies(25));
            CachedStatement cached = database.engine()
                    .statements()
                    .get(InsertTemplate.of(insert, List.of()).statement());
            InsertPage ten = cached.page(10);
            connection.insertMany(insert, bodies(35));
            assertThat(ten).isNotNull().isSameAs(cached.page(10));
            assertThat(cached.page(5)).isNotNull();
        }
    }

    @Test
    void sendsAnArrayForEachColumnWhereTheDatabaseTakesThem() {
        try (TestEngine database = notes(TestDatabase.POSTGRESQL);
                EngineConnection connection = database.engine().connect()) {
            StatementLog log = new StatementLog();
            database.engine().events().add(log);
            var insert = insertInto(NOTE)
                    .columns("body", "weight")
                    .values(upper(param("body", SqlTypes.VARCHAR)).concat(value("!")), param("weight", SqlTypes.DOUBLE))
                    .returning(NOTE.column("body"), NOTE.column("weight"));
            List<Row> inserted = connection.insertMany(insert, bodies(3)).all();
            assertThat(log.texts()).singleElement().asString().contains("unnest(?, ?, ?)");
            assertThat(inserted)
                    .extracting(row -> row.get(0) + " " + row.get(1))
                    .containsExactly("NOTE 0! null", "NOTE 1! 0.5", "NOTE 2! 1.0");
        }
    }

    @Test
    void staysBelowTheDatabasesNumberOfParameters() {
        try (TestEngine database = notes(TestDatabase.POSTGRESQL);
                EngineConnection connection = database.engine()
                        .withOptions(ExecutionOptions.none().withPageSize(100_000))
                        .connect()) {
            var insert = insertInto(NOTE)
                    .columns("body", "weight")
                    .values(
                            param("body", SqlTypes.character(10)),
                            param("weight", SqlTypes.DOUBLE)) // no arrays of CHAR
                    .returning(NOTE.column("id"));
            assertThat(connection.insertMany(insert, bodies(40_000)).rowCount()).isEqualTo(40_000);
        }
    }

    @Test
    void insertsRowsThatMeetOthersOneByOne() {
        try (TestEngine database = TestEngine.on(TestDatabase.POSTGRESQL);
                EngineConnection connection = database.engine().connect()) {
            connection.execute(NEW_PERSON.values(2, "there already", 1));
            var insert = NEW_PERSON.onConflict("id").doNothing().returning(ID);
            List<Map<String, Object>> rows = new ArrayList<>();
            for (int id = 1; id <= 3; id++) {
                rows.add(Map.of("id", id, "name", "Person", "age", 1));
            }
            assertThat(connection
                            .insertMany(insert, rows)
                            .scalars(Integer.class)
                            .all())
                    .containsExactly(1, 3);
        }
    }

    @Test
    void insertsNothing() {
        try (TestEngine database = TestEngine.h2();
                EngineConnection connection = database.engine().connect()) {
            assertThat(connection.insertMany(NEW_PERSON, List.of()).rowCount()).isZero();
            assertThat(connection
                            .insertMany(NEW_PERSON.returning(ID), List.of())
                            .all())
                    .isEmpty();
        }
    }

    @Test
    void refusesRowsThatDoNotFitBeforeAnythingIsSent() {
        try (TestEngine database = TestEngine.h2();
                EngineConnection connection = database.engine().connect()) {
            Map<String, Object> good = Map.of("id", 1, "name", "Ann", "age", 1);
            assertThatThrownBy(() -> connection.insertMany(NEW_PERSON, List.of(good, Map.of("id", 2, "name", "Bob"))))
                    .isInstanceOf(InvalidStatementException.class)
                    .hasMessage("[ALU-1300] Row 1 has no value for 'age'. All rows must have the same names: id, name,"
                            + " age.");
            assertThatThrownBy(() -> connection.insertMany(
                            NEW_PERSON, List.of(good, Map.of("id", 2, "name", "Bob", "age", 2, "nme", "x"))))
                    .hasMessageStartingWith(
                            "[ALU-1301] Row 1 has a value for 'nme', which the statement does not know.");
            assertThatThrownBy(() -> connection.insertMany(insertInto(PERSON), List.of(Map.of("nme", "x"))))
                    .hasMessageStartingWith("[ALU-1007]");
            assertThatThrownBy(() ->
                            connection.insertMany(NEW_PERSON.values(1, "a", 1).values(2, "b", 2), List.of()))
                    .hasMessageStartingWith("[ALU-1022]");
            assertThatThrownBy(() -> connection.insertMany(insertInto(PERSON).defaultValues(), List.of()))
                    .hasMessageStartingWith("[ALU-1022]");
            assertThatThrownBy(() -> connection.insertMany(
                            NEW_PERSON.returning(ID), List.of(good, Map.of("id", "two", "name", "Bob", "age", 1))))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageStartingWith("[ALU-1101]");
            assertThat(connection.execute(PEOPLE).all()).isEmpty();
        }
    }
}
