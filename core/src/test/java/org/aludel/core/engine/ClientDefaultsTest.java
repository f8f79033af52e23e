package org.aludel.core.engine;

import static org.aludel.core.sql.Sql.insertInto;
import static org.aludel.core.sql.Sql.param;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.update;
import static org.aludel.core.sql.Sql.upper;
import static org.aludel.core.sql.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.aludel.core.error.CoreErrorCode;
import org.aludel.core.error.InvalidStatementException;
import org.aludel.core.schema.Table;
import org.aludel.core.sql.AliasedFrom;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Statement;
import org.aludel.core.type.SqlTypes;
import org.aludel.testing.databases.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** What columns get from Aludel where a statement leaves them out. */
class ClientDefaultsTest {

    private final AtomicInteger tickets = new AtomicInteger();
    private final AtomicInteger changes = new AtomicInteger(100);

    private final Table note = Table.named("note")
            .column("id", SqlTypes.INTEGER)
            .column("body", SqlTypes.varchar(100))
            .column("state", SqlTypes.varchar(20), c -> c.withDefault("new"))
            .column("ticket", SqlTypes.INTEGER, c -> c.withDefault(tickets::incrementAndGet))
            .column("shout", SqlTypes.varchar(20), c -> c.withDefault(upper(value("hey"))))
            .column("revision", SqlTypes.INTEGER, c -> c.withOnUpdate(changes::incrementAndGet))
            .build();

    private final ColumnReference<Integer> id = note.column("id", Integer.class);

    private TestEngine notes(TestDatabase kind) {
        TestEngine database = TestEngine.on(kind);
        database.execute("CREATE TABLE note (id " + database.identity()
                + ", body VARCHAR(100), state VARCHAR(20), ticket INTEGER, shout VARCHAR(20), revision INTEGER)");
        return database;
    }

    private List<List<Object>> stored(EngineConnection connection) {
        return connection.execute(select(note).from(note).orderBy(id)).all().stream()
                .map(row -> Arrays.asList(
                        row.get("body"), row.get("state"), row.get("ticket"), row.get("shout"), row.get("revision")))
                .toList();
    }

    private static List<Object> row(Object... values) {
        return Arrays.asList(values);
    }

    @ParameterizedTest(name = "{0}")
    @LiveDatabases
    void anInsertGetsWhatItLeavesOut(TestDatabase kind) {
        try (TestEngine database = notes(kind);
                EngineConnection connection = database.engine().connect()) {
            connection.execute(insertInto(note).columns("body").values("a"));
            connection.execute(insertInto(note)
                    .columns("body", "state", "ticket", "shout", "revision")
                    .values("b", "old", null, "oh", 7));
            assertThat(stored(connection))
                    .containsExactly(row("a", "new", 1, "HEY", null), row("b", "old", null, "oh", 7));
        }
    }

    @ParameterizedTest(name = "{0}")
    @LiveDatabases
    void aRowOfDefaultsHasThoseOfAludel(TestDatabase kind) {
        try (TestEngine database = notes(kind);
                EngineConnection connection = database.engine().connect()) {
            connection.execute(insertInto(note).defaultValues());
            assertThat(stored(connection)).containsExactly(row(null, "new", 1, "HEY", null));
        }
    }

    @ParameterizedTest(name = "{0}")
    @LiveDatabases
    void functionsAreCalledForEachRow(TestDatabase kind) {
        try (TestEngine database = notes(kind);
                EngineConnection connection = database.engine().connect()) {
            connection.execute(insertInto(note).columns("body").values("a").values("b"));
            connection.executeMany(
                    insertInto(note).columns("body").values(param("text", SqlTypes.VARCHAR)),
                    List.of(Map.of("text", "c"), Map.of("text", "d")));
            connection.insertMany(insertInto(note), List.of(Map.of("body", "e"), Map.of("body", "f")));
            assertThat(stored(connection))
                    .extracting(row -> row.get(0), row -> row.get(1), row -> row.get(2), row -> row.get(3))
                    .containsExactly(
                            tuple("a", "new", 1, "HEY"),
                            tuple("b", "new", 2, "HEY"),
                            tuple("c", "new", 3, "HEY"),
                            tuple("d", "new", 4, "HEY"),
                            tuple("e", "new", 5, "HEY"),
                            tuple("f", "new", 6, "HEY"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @LiveDatabases
    void insertedRowsReturnWhatTheyGot(TestDatabase kind) {
        try (TestEngine database = notes(kind);
                EngineConnection connection = database.engine().connect()) {
            List<Row> rows = connection
                    .insertMany(
                            insertInto(note).columns("body").returning(id, note.column("ticket")),
                            List.of(Map.of("body", "a"), Map.of("body", "b"), Map.of("body", "c")))
                    .all();
            assertThat(rows).extracting(row -> row.get("ticket")).containsExactly(1, 2, 3);
            assertThat(stored(connection)).extracting(row -> row.get(2)).containsExactly(1, 2, 3);
        }
    }

    @ParameterizedTest(name = "{0}")
    @LiveDatabases
    void theRowsOfAQueryShareTheirDefaults(TestDatabase kind) {
        try (TestEngine database = notes(kind);
                EngineConnection connection = database.engine().connect()) {
            connection.execute(insertInto(note).columns("body").values("a").values("b"));
            ColumnReference<?> body = note.column("body");
            connection.execute(insertInto(note)
                    .columns("body")
                    .select(select(body).from(note).orderBy(id.desc())));
            connection.execute(insertInto(note)
                    .columns("body")
                    .select(select(body).from(note).union(select(body).from(note))));
            assertThat(stored(connection))
                    .extracting(row -> row.get(1), row -> row.get(2))
                    .containsExactly(
                            tuple("new", 1),
                            tuple("new", 2),
                            tuple("new", 3),
                            tuple("new", 3),
                            tuple("new", 4),
                            tuple("new", 4));
            assertThat(stored(connection).subList(2, 4))
                    .extracting(row -> row.get(0))
                    .containsExactly("b", "a");
        }
    }

    @ParameterizedTest(name = "{0}")
    @LiveDatabases
    void anUpdateSetsWhatItLeavesOut(TestDatabase kind) {
        try (TestEngine database = notes(kind);
                EngineConnection connection = database.engine().connect()) {
            connection.execute(
                    insertInto(note).columns("body").values("a").values("b").values("c"));
            Statement byBody = update(note)
                    .set("state", param("state", SqlTypes.VARCHAR))
                    .where(note.column("body", String.class).eq(param("body", SqlTypes.VARCHAR)));
            connection.executeMany(
                    byBody, List.of(Map.of("state", "seen", "body", "a"), Map.of("state", "read", "body", "b")));
            connection.execute(update(note)
                    .set("revision", 1)
                    .where(note.column("body", String.class).eq("c")));
            assertThat(stored(connection))
                    .extracting(row -> row.get(1), row -> row.get(4))
                    .containsExactly(tuple("seen", 101), tuple("read", 102), tuple("new", 1));
        }
    }

    @Test
    void aTableUnderAnAliasHasItsDefaults() {
        try (TestEngine database = notes(TestDatabase.H2);
                EngineConnection connection = database.engine().connect()) {
            connection.execute(insertInto(note).columns("body").values("a"));
            AliasedFrom n = note.as("n");
            connection.execute(update(n)
                    .set("body", "b")
                    .where(n.column("body", String.class).eq("a")));
            assertThat(stored(connection)).containsExactly(row("b", "new", 1, "HEY", 101));
        }
    }

    @Test
    void theUpdateOfAnUpsertSetsWhatItSaysAndNoMore() {
        try (TestEngine database = notes(TestDatabase.POSTGRESQL);
                EngineConnection connection = database.engine().connect()) {
            for (String body : List.of("a", "b")) {
                connection.execute(insertInto(note)
                        .columns("id", "body")
                        .values(1, body)
                        .onConflict("id")
                        .doUpdate("body"));
            }
            assertThat(stored(connection)).containsExactly(row("b", "new", 1, "HEY", null));
        }
    }

    @Test
    void aStatementExecutedAgainIsCompiledOnce() {
        try (TestEngine database = notes(TestDatabase.H2);
                EngineConnection connection = database.engine().connect()) {
            for (String body : List.of("a", "b", "c")) {
                connection.execute(insertInto(note).columns("body").values(body));
            }
            assertThat(database.engine().statistics().statements().misses()).isEqualTo(1);
            assertThat(stored(connection)).extracting(row -> row.get(2)).containsExactly(1, 2, 3);
        }
    }

    @Test
    void aValueUnderTheNameOfAColumnThatIsLeftOutIsSuperfluous() {
        try (TestEngine database = notes(TestDatabase.H2);
                EngineConnection connection = database.engine().connect()) {
            assertThatThrownBy(() ->
                            connection.execute(insertInto(note).columns("body"), Map.of("body", "a", "ticket", 9)))
                    .isInstanceOfSatisfying(
                            InvalidStatementException.class,
                            e -> assertThat(e.code()).isEqualTo(CoreErrorCode.UNKNOWN_PARAMETER));
            assertThatThrownBy(() -> connection.insertMany(
                            insertInto(note).columns("body"), List.of(Map.of("body", "a", "ticket", 9))))
                    .isInstanceOfSatisfying(
                            InvalidStatementException.class,
                            e -> assertThat(e.code()).isEqualTo(CoreErrorCode.UNKNOWN_PARAMETER));
        }
    }
}
