package org.aludel.core.engine;

import static org.aludel.core.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.aludel.core.error.DatabaseException;
import org.aludel.core.error.InvalidStatementException;
import org.aludel.core.error.UnsupportedConstructException;
import org.aludel.core.sql.CallParameter;
import org.aludel.core.sql.ProcedureCall;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.testing.databases.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Stored procedures in the ways that databases have them. */
public class ProcedureCallTest {

    private static final CallParameter IN = CallParameter.in(SqlTypes.INTEGER);
    private static final CallParameter OUT = CallParameter.out(SqlTypes.INTEGER);
    private static final CallParameter INOUT = CallParameter.inOut(SqlTypes.INTEGER);

    // ---- Java methods that are stored procedures of H2 and Derby

    /** Twice a number. */
    public static int twice(int number) {
        return 2 * number;
    }

    /** Some numbers, as rows of H2. */
    public static ResultSet numbers(Connection connection, int count) throws SQLException {
        PreparedStatement query = connection.prepareStatement("SELECT x FROM SYSTEM_RANGE(1, ?)");
        query.setInt(1, count);
        return query.executeQuery();
    }

    /** Changes a number, tells another one, and gives two results back. */
    public static void derbyAll(int given, int[] changed, int[] told, ResultSet[] first, ResultSet[] second)
            throws SQLException {
        changed[0] += given;
        told[0] = 7;
        @SuppressWarnings("resource") // closed with the connection, as Derby has it
        Connection connection = DriverManager.getConnection("jdbc:default:connection");
        first[0] = connection.prepareStatement("VALUES 1, 2").executeQuery();
        second[0] = connection.prepareStatement("VALUES 'x'").executeQuery();
    }

    // ---- all databases

    private static String shown(List<Result> results) {
        return results.stream()
                .map(result -> result.returnsRows()
                        ? result.all().stream()
                                .map(row -> String.valueOf(row.get(0)))
                                .toList()
                                .toString()
                        : String.valueOf(result.rowCount()))
                .collect(Collectors.joining("; "));
    }

    private static TestEngine with(TestDatabase kind, String... definitions) {
        TestEngine database = TestEngine.on(kind);
        try (EngineConnection connection = database.engine().connect()) {
            for (String definition : definitions) {
                connection.execute(text(definition));
            }
            connection.commit();
        }
        return database;
    }

    private static String method(String name) {
        return ProcedureCallTest.class.getName() + "." + name;
    }

    @Test
    void h2CallsJavaMethods() {
        try (TestEngine database = with(
                        TestDatabase.H2,
                        "CREATE ALIAS twice FOR '" + method("twice") + "'",
                        "CREATE ALIAS numbers FOR '" + method("numbers") + "'");
                EngineConnection connection = database.engine().connect()) {
            assertThat(shown(connection
                            .call(ProcedureCall.of("twice", IN), List.of(4))
                            .results()))
                    .isEqualTo("[8]");
            assertThat(connection
                            .call(ProcedureCall.of("twice", IN, OUT), Arrays.asList(4, null))
                            .output(1))
                    .isEqualTo(8);
            assertThat(shown(connection
                            .call(ProcedureCall.of("numbers", IN), List.of(3))
                            .results()))
                    .isEqualTo("[1, 2, 3]");
            CallResult cursor =
                    connection.call(ProcedureCall.of("numbers", IN, CallParameter.cursor()), Arrays.asList(2, null));
            assertThat(cursor.results()).isEmpty();
            assertThat(shown(List.of((Result) cursor.output(1)))).isEqualTo("[1, 2]");
        }
    }

    @Test
    void postgresqlHasProceduresAndFunctions() {
        try (TestEngine database = with(
                        TestDatabase.POSTGRESQL,
                        "CREATE PROCEDURE change(IN given int, INOUT changed int, OUT told text) LANGUAGE plpgsql AS"
                                + " $$ BEGIN changed := changed + given; told := 'done'; END $$",
                        "CREATE PROCEDURE nothing() LANGUAGE plpgsql AS $$ BEGIN END $$",
                        "CREATE FUNCTION \"Twice\"(n int) RETURNS int LANGUAGE sql AS $$ SELECT 2 * n $$",
                        "CREATE FUNCTION numbers(n int) RETURNS SETOF int LANGUAGE sql AS"
                                + " $$ SELECT generate_series(1, n) $$",
                        "CREATE FUNCTION opened(n int) RETURNS refcursor LANGUAGE plpgsql AS $$ DECLARE c refcursor;"
                                + " BEGIN OPEN c FOR SELECT generate_series(1, n); RETURN c; END $$",
                        "CREATE PROCEDURE two(n int, OUT a refcursor, OUT b refcursor) LANGUAGE plpgsql AS $$ BEGIN"
                                + " OPEN a FOR SELECT generate_series(1, n); OPEN b FOR SELECT 'x'; END $$",
                        "CREATE SCHEMA other",
                        "CREATE PROCEDURE other.told(OUT a int) LANGUAGE plpgsql AS $$ BEGIN a := 5; END $$");
                EngineConnection connection = database.engine().connect()) {
            ProcedureCall change = ProcedureCall.of("Change", IN, INOUT, CallParameter.out(SqlTypes.VARCHAR));
            CallResult changed = connection.call(change, Arrays.asList(1, 2, null));
            assertThat(changed.results()).isEmpty();
            assertThat(changed.output(0)).isNull();
            assertThat(changed.output(1)).isEqualTo(3);
            assertThat(changed.output(2)).isEqualTo("done");
            assertThat(shown(connection
                            .call(ProcedureCall.of("nothing"), List.of())
                            .results()))
                    .isEmpty();
            assertThat(connection
                            .call(ProcedureCall.of("public.\"Twice\"", IN, OUT), Arrays.asList(4, null))
                            .output(1))
                    .isEqualTo(8);
            assertThat(shown(connection
                            .call(ProcedureCall.of("numbers", IN), List.of(3))
                            .results()))
                    .isEqualTo("[1, 2, 3]");
            CallResult opened =
                    connection.call(ProcedureCall.of("opened", IN, CallParameter.cursor()), Arrays.asList(2, null));
            assertThat(shown(List.of((Result) opened.output(1)))).isEqualTo("[1, 2]");
            CallResult two = connection.call(
                    ProcedureCall.of("two", IN, CallParameter.cursor(), CallParameter.cursor()),
                    Arrays.asList(2, null, null));
            assertThat(shown(List.of((Result) two.output(1), (Result) two.output(2))))
                    .isEqualTo("[1, 2]; [x]");
            assertThat(connection
                            .call(ProcedureCall.of("other.told", OUT), Arrays.asList((Object) null))
                            .output(0))
                    .isEqualTo(5);
        }
    }

    @Test
    void mariaDbGivesSeveralResultsBack() {
        try (TestEngine database = with(
                        TestDatabase.MARIADB,
                        "CREATE TABLE t (id int)",
                        "CREATE PROCEDURE everything(IN given int, INOUT changed int, OUT told int) BEGIN SET changed"
                                + " = changed + given; SET told = 7; SELECT 1 UNION SELECT 2; SELECT 'x'; END",
                        "CREATE PROCEDURE fill() INSERT INTO t VALUES (1), (2)");
                EngineConnection connection = database.engine().connect()) {
            CallResult result =
                    connection.call(ProcedureCall.of("everything", IN, INOUT, OUT), Arrays.asList(1, 2, null));
            assertThat(shown(result.results())).startsWith("[1, 2]; [x]");
            assertThat(result.output(1)).isEqualTo(3);
            assertThat(result.output(2)).isEqualTo(7);
            assertThat(shown(
                            connection.call(ProcedureCall.of("fill"), List.of()).results()))
                    .isEqualTo("2");
        }
    }

    @Test
    void derbyGivesRowsAndParametersBack() {
        try (TestEngine database = with(
                        TestDatabase.DERBY,
                        "CREATE PROCEDURE everything(IN given INT, INOUT changed INT, OUT told INT) PARAMETER STYLE"
                                + " JAVA LANGUAGE JAVA READS SQL DATA DYNAMIC RESULT SETS 2 EXTERNAL NAME '"
                                + method("derbyAll") + "'");
                EngineConnection connection = database.engine().connect()) {
            CallResult result =
                    connection.call(ProcedureCall.of("everything", IN, INOUT, OUT), Arrays.asList(1, 2, null));
            assertThat(shown(result.results())).isEqualTo("[1, 2]; [x]");
            assertThat(result.output(1)).isEqualTo(3);
            assertThat(result.output(2)).isEqualTo(7);
        }
    }

    @Test
    void hsqldbGivesParametersBack() {
        try (TestEngine database = with(
                        TestDatabase.HSQLDB,
                        "CREATE PROCEDURE change(IN given INT, INOUT changed INT, OUT told INT)"
                                + " BEGIN ATOMIC SET changed = changed + given; SET told = 7; END");
                EngineConnection connection = database.engine().connect()) {
            CallResult result = connection.call(ProcedureCall.of("change", IN, INOUT, OUT), Arrays.asList(1, 2, null));
            assertThat(result.output(1)).isEqualTo(3);
            assertThat(result.output(2)).isEqualTo(7);
        }
    }

    @Test
    void sqliteHasNone() {
        try (TestEngine database = TestEngine.on(TestDatabase.SQLITE);
                EngineConnection connection = database.engine().connect()) {
            assertThatThrownBy(() -> connection.call(ProcedureCall.of("p"), List.of()))
                    .isInstanceOf(UnsupportedConstructException.class)
                    .hasMessage("[ALU-1150] The dialect 'sqlite' has no stored procedures. Write a statement instead.");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    void valuesAreConvertedAsInStatements(TestDatabase kind) {
        SqlType<String> words = SqlTypes.INTEGER.as(String.class, Integer::valueOf, number -> "number " + number);
        String definition = kind == TestDatabase.H2
                ? "CREATE ALIAS twice FOR '" + method("twice") + "'"
                : "CREATE FUNCTION twice(n int) RETURNS int LANGUAGE sql AS $$ SELECT 2 * n $$";
        try (TestEngine database = with(kind, definition);
                EngineConnection connection = database.engine().connect()) {
            ProcedureCall call = ProcedureCall.of("twice", CallParameter.in(words), CallParameter.out(words));
            assertThat(connection.call(call, Arrays.asList("4", null)).output(1))
                    .isEqualTo("number 8");
        }
    }

    @ParameterizedTest
    @LiveDatabases
    void mistakesAreThoseOfStatements(TestDatabase kind) {
        try (TestEngine database = TestEngine.on(kind);
                EngineConnection connection = database.engine().connect()) {
            assertThatThrownBy(() -> connection.call(ProcedureCall.of("nowhere", IN), List.of(1)))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("nowhere(?)");
            assertThatThrownBy(() -> connection.call(ProcedureCall.of("p", IN), List.of()))
                    .isInstanceOf(InvalidStatementException.class)
                    .hasMessage(
                            "[ALU-1300] The call of 'p' has 1 parameters, and was given 0 values. Give one for each,"
                                    + " null for those that only come back.");
        }
    }

    @Test
    void listenersSeeCalls() {
        try (TestEngine database = with(TestDatabase.H2, "CREATE ALIAS twice FOR '" + method("twice") + "'")) {
            StringBuilder seen = new StringBuilder();
            database.engine().events().add(new EngineListener() {
                @Override
                public void beforeExecute(ExecutionEvent execution) {
                    seen.append(execution.sql().toLowerCase(Locale.ROOT));
                }
            });
            try (EngineConnection connection = database.engine().connect()) {
                connection.call(ProcedureCall.of("twice", IN), List.of(4));
            }
            assertThat(seen).hasToString("call twice(?)");
        }
    }
}
