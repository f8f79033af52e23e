package org.aludel.core.engine;

import static org.aludel.core.engine.TestEngine.AGE;
import static org.aludel.core.engine.TestEngine.ID;
import static org.aludel.core.engine.TestEngine.NAME;
import static org.aludel.core.engine.TestEngine.NEW_PERSON;
import static org.aludel.core.engine.TestEngine.PEOPLE;
import static org.aludel.core.engine.TestEngine.PERSON;
import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.insertInto;
import static org.aludel.core.sql.Sql.listParam;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.param;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.table;
import static org.aludel.core.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Logger;
import org.aludel.core.engine.pool.PoolSettings;
import org.aludel.core.error.EngineException;
import org.aludel.core.error.InvalidStatementException;
import org.aludel.core.error.InvalidValueException;
import org.aludel.core.sql.AliasedFrom;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.TableReference;
import org.aludel.core.type.SqlTypes;
import org.aludel.testing.databases.FreshDatabase;
import org.aludel.testing.databases.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mistakes are told by code and with advice, before they reach the database where that can be. */
class BadInputTest {

    private static final String SECRET = "s3cret-value";

    private static final SelectStatement NAMED =
            select(NAME).from(PERSON).where(ID.eq(param("wanted", SqlTypes.INTEGER)));

    private static final SelectStatement LISTED =
            select(NAME).from(PERSON).where(ID.in(listParam("wanted", SqlTypes.INTEGER)));

    @Test
    void tellsWhichParameterIsMissingSuperfluousOrOfTheWrongClass() {
        try (TestEngine database = TestEngine.h2();
                EngineConnection connection = database.engine().connect()) {
            StatementLog log = new StatementLog();
            database.engine().events().add(log);
            assertThatThrownBy(() -> connection.execute(NAMED))
                    .isInstanceOf(InvalidStatementException.class)
                    .hasMessage("[ALU-1300] The parameter 'wanted' has no value. Give one at execution; the statement's"
                            + " parameters are: wanted.");
            assertThatThrownBy(() -> connection.execute(NAMED, Map.of("wanted", 1, "wnated", SECRET)))
                    .isInstanceOf(InvalidStatementException.class)
                    .hasMessage(
                            "[ALU-1301] The statement has no parameter named 'wnated'. Its parameters are: wanted.");
            assertThatThrownBy(() -> connection.execute(PEOPLE, Map.of("x", 1))).hasMessageStartingWith("[ALU-1301]");
            assertThatThrownBy(() -> connection.execute(NAMED, Map.of("wanted", SECRET)))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageStartingWith("[ALU-1101] A value of java.lang.String cannot be used as INTEGER")
                    .message()
                    .doesNotContain(SECRET);
            assertThatThrownBy(() -> connection.execute(LISTED, Map.of("wanted", 1)))
                    .hasMessageStartingWith("[ALU-1300] The parameter 'wanted' stands for a list.");
            assertThatThrownBy(() -> connection.execute(LISTED, Map.of("wanted", List.of(1, SECRET))))
                    .hasMessageStartingWith("[ALU-1101]")
                    .message()
                    .doesNotContain(SECRET);
            assertThatThrownBy(() -> connection.execute(LISTED, Map.of("wanted", Collections.singletonList(null))))
                    .hasMessageStartingWith("[ALU-1011]");
            assertThatThrownBy(() -> connection.execute(LISTED, Collections.singletonMap("wanted", null)))
                    .hasMessageStartingWith("[ALU-1300]");
            assertThatThrownBy(() ->
                            connection.executeMany(NAMED, List.of(Map.of("wanted", 1), new HashMap<String, Object>())))
                    .hasMessageStartingWith("[ALU-1300]");
            assertThat(log.texts()).hasSize(1); // the first set of values of the last one
            assertThat(connection
                            .execute(NAMED, Collections.singletonMap("wanted", null))
                            .all())
                    .isEmpty();
        }
    }

    @Test
    void refusesAConnectionThatIsClosed() {
        try (TestEngine database = TestEngine.h2()) {
            EngineConnection connection = database.engine().connect();
            EngineConnection view = connection.withOptions(ExecutionOptions.streaming(1));
            connection.close();
            connection.close();
            assertThat(view.isClosed()).isTrue();
            List<org.assertj.core.api.ThrowableAssert.ThrowingCallable> uses = List.of(
                    () -> connection.execute(PEOPLE),
                    () -> view.execute(PEOPLE),
                    () -> connection.executeMany(NEW_PERSON, List.of()),
                    () -> connection.insertMany(NEW_PERSON, List.of()),
                    connection::begin,
                    connection::savepoint,
                    connection::commit,
                    connection::rollback,
                    () -> connection.unwrap(Connection.class));
            assertThat(uses)
                    .allSatisfy(use -> assertThatThrownBy(use)
                            .isInstanceOf(EngineException.class)
                            .hasMessageStartingWith("[ALU-1303] The connection is closed."));
        }
    }

    @Test
    void refusesAnEngineThatIsClosed() {
        try (TestEngine database = TestEngine.h2()) {
            database.engine().close();
            database.engine().close();
            assertThatThrownBy(() -> database.engine().connect()).hasMessageStartingWith("[ALU-1311]");
            assertThatThrownBy(() -> database.engine().begin()).hasMessageStartingWith("[ALU-1311]");
        }
    }

    @Test
    void tellsWhenThePoolIsExhausted() {
        try (FreshDatabase database = TestDatabase.H2.freshDatabase();
                Engine engine = Engine.ofUrl(
                        database.jdbcUrl(),
                        EngineSettings.defaults()
                                .credentials(database.user(), database.password())
                                .pool(PoolSettings.defaults()
                                        .withMaximumSize(2)
                                        .withAcquisitionTimeout(Duration.ofMillis(50))));
                EngineConnection second = engine.connect()) {
            EngineConnection first = engine.connect();
            assertThatThrownBy(engine::connect)
                    .isInstanceOf(EngineException.class)
                    .hasMessageStartingWith("[ALU-1310]")
                    .hasMessageContaining("2 of at most 2 are in use");
            assertThat(engine.statistics().pool().lent()).isEqualTo(2);
            first.close();
            try (EngineConnection third = engine.connect()) {
                assertThat(third.execute(text("SELECT 1")).scalar()).isEqualTo(1);
            }
            assertThat(second.isClosed()).isFalse();
        }
    }

    /** Drivers of other class loaders are not among those that the DriverManager shows. */
    @ParameterizedTest
    @EnumSource
    void takesTheDriverThatItIsGiven(Pooling pooling) {
        try (FreshDatabase database = TestDatabase.H2.freshDatabase();
                Engine engine = Engine.ofUrl(
                        "other:" + database.jdbcUrl(),
                        EngineSettings.defaults()
                                .pooling(pooling)
                                .driver(new OtherDriver())
                                .credentials(database.user(), database.password()));
                EngineConnection connection = engine.connect()) {
            assertThat(connection.execute(text("SELECT 1")).scalar()).isEqualTo(1);
        }
    }

    /** A driver that nobody has registered, and whose URLs no other accepts. */
    public static final class OtherDriver implements Driver {

        @Override
        public Connection connect(String url, Properties info) throws SQLException {
            return DriverManager.getConnection(url.substring("other:".length()), info);
        }

        @Override
        public boolean acceptsURL(String url) {
            return url.startsWith("other:");
        }

        @Override
        public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
            return new DriverPropertyInfo[0];
        }

        @Override
        public int getMajorVersion() {
            return 1;
        }

        @Override
        public int getMinorVersion() {
            return 0;
        }

        @Override
        public boolean jdbcCompliant() {
            return true;
        }

        @Override
        public Logger getParentLogger() throws SQLFeatureNotSupportedException {
            throw new SQLFeatureNotSupportedException();
        }
    }

    @Test
    void tellsWhenTheDatabaseCannotBeReached() {
        assertThatThrownBy(() -> Engine.ofUrl(
                        "jdbc:postgresql://localhost:1/none?password=" + SECRET,
                        EngineSettings.defaults().credentials("somebody", SECRET)))
                .isInstanceOf(EngineException.class)
                .hasMessageStartingWith("[ALU-1315]")
                .message()
                .doesNotContain(SECRET);
        assertThatThrownBy(() -> Engine.ofUrl("jdbc:nosuch:thing", EngineSettings.defaults()))
                .hasMessageStartingWith("[ALU-1315]");
    }

    static List<String> hostileTexts() {
        return List.of(
                "'; DROP TABLE person; --",
                "\\'; DROP TABLE person; --",
                "\\",
                "' OR '1'='1",
                "\" OR \"\"=\"",
                "/* */ -- # \n; SELECT 1",
                "?, ?, :id, ${x}, {fn now()}",
                "$$; DROP TABLE person; $$",
                "\u00e4\u4e2d\ud83d\ude00\u2028`");
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void takesAnyTextAsAValueAndNothingElse(String hostile) {
        for (TestDatabase kind : List.of(TestDatabase.H2, TestDatabase.POSTGRESQL)) {
            try (TestEngine database = TestEngine.on(kind);
                    EngineConnection connection = database.engine().connect()) {
                connection.execute(NEW_PERSON.values(1, hostile, 1));
                connection.execute(insertInto(PERSON).columns("id", "name").values(2, literal(hostile)));
                connection.execute(text("INSERT INTO person (id, name) VALUES (3, :n)"), Map.of("n", hostile));
                connection.insertMany(
                        NEW_PERSON.returning(ID),
                        List.of(
                                Map.of("id", 4, "name", hostile, "age", 1),
                                Map.of("id", 5, "name", hostile, "age", 1)));
                assertThat(connection
                                .execute(select(NAME).from(PERSON).where(NAME.eq(hostile)))
                                .scalars(String.class)
                                .all())
                        .containsExactly(hostile, hostile, hostile, hostile, hostile);
                assertThat(connection
                                .execute(select(ID).from(PERSON).where(NAME.in(List.of(hostile))))
                                .all())
                        .hasSize(5);
                assertThat(connection
                                .execute(select(ID).from(PERSON).where(NAME.contains(hostile)))
                                .all())
                        .hasSize(5);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"; DROP TABLE person; --", "a`b", "select", "A b", "'", "]", "a.b", "\u00e4"})
    void takesAnyTextAsANameAndNothingElse(String hostile) {
        for (TestDatabase kind : List.of(TestDatabase.H2, TestDatabase.POSTGRESQL)) {
            TableReference odd = table(hostile, column("id", SqlTypes.INTEGER), column(hostile, SqlTypes.VARCHAR));
            try (TestEngine database = TestEngine.on(kind);
                    EngineConnection connection = database.engine().connect()) {
                String quoted = database.engine().dialect().identifiers().quote(hostile);
                database.execute("CREATE TABLE " + quoted + " (id INTEGER, " + quoted + " VARCHAR(20))");
                connection.execute(insertInto(odd).columns("id", hostile).values(1, "x"));
                AliasedFrom alias = odd.as(hostile + "2");
                Row row = connection
                        .execute(select(alias.column(hostile).as(hostile)).from(alias))
                        .one();
                assertThat(row.get(hostile)).isEqualTo("x");
            }
        }
    }

    @Test
    void refusesOptionsThatMakeNoSense() {
        assertThatThrownBy(() -> ExecutionOptions.streaming(0))
                .hasMessage("[ALU-1314] The setting 'streamingFetchSize' must be at least 1, and is 0.");
        assertThatThrownBy(() -> ExecutionOptions.none().withPageSize(-1)).hasMessageStartingWith("[ALU-1314]");
        assertThatThrownBy(() -> ExecutionOptions.none().withTimeout(Duration.ZERO))
                .hasMessageStartingWith("[ALU-1314]");
        assertThatThrownBy(() -> EngineSettings.defaults().statementCacheSize(-1))
                .hasMessageStartingWith("[ALU-1314]");
    }

    @Test
    void tellsWhenATextReturnsOtherColumnsThanItDeclares() {
        try (TestEngine database = TestEngine.h2();
                EngineConnection connection = database.engine().connect()) {
            var declared = text("SELECT 1").columns(column("a", SqlTypes.INTEGER), column("b", SqlTypes.INTEGER));
            assertThatThrownBy(() -> connection.execute(declared))
                    .isInstanceOf(EngineException.class)
                    .hasMessageStartingWith(
                            "[ALU-1015] The statement declares 2 columns, and the database returned 1.");
        }
    }

    @Test
    void unwrapsTheJdbcConnectionAndNothingElse() throws Exception {
        try (TestEngine database = TestEngine.h2();
                EngineConnection connection = database.engine().connect()) {
            try (Statement statement = connection.unwrap(Connection.class).createStatement()) {
                assertThat(statement.execute("SELECT 1")).isTrue();
            }
            assertThat(connection.unwrap(org.h2.jdbc.JdbcConnection.class)).isNotNull();
            assertThatThrownBy(() -> connection.unwrap(String.class)).hasMessageStartingWith("[ALU-1314]");
            assertThat(connection.execute(select(AGE).from(PERSON)).all()).isEmpty();
        }
    }
}
