package org.aludel.core.engine;

import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.aludel.core.error.EngineException;
import org.aludel.core.sql.Statement;
import org.aludel.core.type.SqlTypes;
import org.aludel.testing.databases.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows that are taken while they are read. */
class RowReceiverTest {

    private static final Statement ROWS =
            text("SELECT 7 AS i, 8 AS l, 2.5 AS d, TRUE AS b, 'x' AS s UNION ALL SELECT 0, 0, 0, FALSE, 'y'"
                            + " UNION ALL SELECT NULL, NULL, NULL, NULL, NULL ORDER BY 5")
                    .columns(
                            column("i", SqlTypes.INTEGER),
                            column("l", SqlTypes.BIGINT),
                            column("d", SqlTypes.DOUBLE),
                            column("b", SqlTypes.BOOLEAN),
                            column("s", SqlTypes.VARCHAR));

    /** Lets something be done with each row that has values, of those that are there and of those that are being read. */
    private static void withRows(TestDatabase kind, Consumer<RowValues> use) {
        try (TestEngine database = TestEngine.on(kind);
                EngineConnection connection = database.engine().connect()) {
            connection.execute(ROWS).stream().filter(row -> row.get(4) != null).forEach(use);
            connection.read(ROWS, Map.of(), row -> {
                if (row.get(4) != null) {
                    use.accept(row);
                }
            });
        }
    }

    @ParameterizedTest(name = "{0}")
    @LiveDatabases
    void columnsAreReadWhenTheyAreAskedFor(TestDatabase kind) {
        List<String> found = new ArrayList<>();
        withRows(
                kind,
                row -> found.add(row.get(4) + " " + row.getInt(0) + " " + row.getLong(1) + " " + row.getDouble(2) + " "
                        + row.getBoolean(3) + " " + row.get(0)));
        assertThat(found)
                .containsExactly("x 7 8 2.5 true 7", "y 0 0 0.0 false 0", "x 7 8 2.5 true 7", "y 0 0 0.0 false 0");
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void numbersAreWidened(TestDatabase kind) {
        List<String> found = new ArrayList<>();
        withRows(
                kind,
                row -> found.add(row.getLong(0) + " " + row.getInt(1) + " " + row.getInt(2) + " " + row.getDouble(1)));
        assertThat(found).containsExactly("7 8 2 8.0", "0 0 0 0.0", "7 8 2 8.0", "0 0 0 0.0");
    }

    @ParameterizedTest(name = "{0}")
    @LiveDatabases
    void nullIsNoPrimitiveValue(TestDatabase kind) {
        try (TestEngine database = TestEngine.on(kind);
                EngineConnection connection = database.engine().connect()) {
            List<RowValues> nothing = new ArrayList<>();
            connection.read(ROWS, Map.of(), row -> {
                if (row.get(4) == null) {
                    assertNoPrimitives(row);
                    nothing.add(row.toRow());
                }
            });
            assertThat(nothing).hasSize(1).allSatisfy(RowReceiverTest::assertNoPrimitives);
        }
    }

    private static void assertNoPrimitives(RowValues row) {
        for (int i = 0; i < row.size(); i++) {
            assertThat(row.get(i)).isNull();
        }
        assertThatThrownBy(() -> row.getInt(0)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> row.getLong(1)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> row.getDouble(2)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> row.getBoolean(3)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> row.getInt(1)).isInstanceOf(NullPointerException.class);
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void rowsThatAreKeptAreThoseOfAResult(TestDatabase kind) {
        try (TestEngine database = TestEngine.on(kind);
                EngineConnection connection = database.engine().connect()) {
            List<Row> kept = new ArrayList<>();
            connection.read(ROWS, Map.of(), row -> kept.add(row.toRow()));
            assertThat(kept).isEqualTo(connection.execute(ROWS).all()).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void failuresAreToldAsElsewhere(TestDatabase kind) {
        try (TestEngine database = TestEngine.on(kind);
                EngineConnection connection = database.engine().connect()) {
            withRows(kind, row -> {
                for (int position : List.of(-1, 5)) {
                    assertThatThrownBy(() -> row.get(position))
                            .isInstanceOf(EngineException.class)
                            .hasMessageStartingWith("[ALU-1307]");
                    assertThatThrownBy(() -> row.getInt(position)).hasMessageStartingWith("[ALU-1307]");
                }
                assertThatThrownBy(() -> row.getInt(4)).isInstanceOf(RuntimeException.class);
            });
            Statement change = text("CREATE TABLE changed (n INT)");
            assertThatThrownBy(() -> connection.read(change, Map.of(), row -> {}))
                    .hasMessageStartingWith("[ALU-1309]");
            assertThatThrownBy(() -> connection.read(text("SELECT * FROM nowhere"), Map.of(), row -> {}))
                    .hasMessageContaining("nowhere");
            assertThatThrownBy(() -> connection.read(ROWS, Map.of(), row -> {
                        throw new IllegalArgumentException("enough");
                    }))
                    .hasMessage("enough");
            assertThat(connection.execute(ROWS).all()).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void listenersHearOfStatementsWhoseRowsAreRefused(TestDatabase kind) {
        try (TestEngine database = TestEngine.on(kind)) {
            StatementLog log = new StatementLog();
            database.engine().events().add(log);
            try (EngineConnection connection = database.engine().connect()) {
                assertThatThrownBy(() -> connection.read(ROWS, Map.of(), row -> {
                            if ("x".equals(row.get(4))) { // the second, after that of nulls
                                throw new IllegalArgumentException("enough");
                            }
                        }))
                        .hasMessage("enough");
            }
            assertThat(log.executed()).isEqualTo(log.begun()).hasSize(1);
            assertThat(log.rows()).containsExactly(2L);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void valuesAreComparedWithoutBeingTaken(TestDatabase kind) {
        try (TestEngine database = TestEngine.on(kind);
                EngineConnection connection = database.engine().connect()) {
            List<Row> first = new ArrayList<>();
            connection.read(ROWS, Map.of(), row -> {
                for (int i = 0; i < row.size(); i++) {
                    for (Row other : first) {
                        Object value = other.get(i);
                        assertThat(value != null && row.has(i, value))
                                .isEqualTo(value != null && value.equals(row.get(i)))
                                .isEqualTo(value != null && row.toRow().has(i, value));
                    }
                    Object own = row.get(i);
                    assertThat(own == null || row.has(i, own)).isTrue();
                }
                assertThat(row.has(0, 0) || row.has(1, 0L)).isEqualTo("y".equals(row.get(4)));
                first.add(row.toRow());
            });
            assertThat(first).hasSize(3);
        }
    }
}
