package org.aludel.core.engine;

import static org.aludel.core.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aludel.core.error.EngineException;
import org.aludel.core.sql.TextStatement;
import org.aludel.core.type.SqlTypes;
import org.aludel.testing.databases.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Parts of results, and types that a statement does not tell. */
class RowReadingTest {

    private static final TextStatement ROWS =
            text("SELECT 1 AS n UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4 ORDER BY 1");

    private static List<Object> numbers(EngineConnection connection, RowReading reading) {
        List<Object> numbers = new ArrayList<>();
        try (Result result = connection.execute(ROWS, Map.of(), reading.typed(columns -> List.of(SqlTypes.INTEGER)))) {
            result.forEach(row -> numbers.add(row.get(0)));
        }
        return numbers;
    }

    @ParameterizedTest(name = "{0}")
    @LiveDatabases
    void readsAPartOfTheRows(TestDatabase kind) {
        try (TestEngine database = TestEngine.on(kind)) {
            for (ExecutionOptions options : List.of(ExecutionOptions.none(), ExecutionOptions.streaming(1))) {
                try (EngineConnection connection =
                        database.engine().withOptions(options).connect()) {
                    RowReading all = RowReading.all();
                    assertThat(numbers(connection, all)).containsExactly(1, 2, 3, 4);
                    assertThat(numbers(connection, all.atMost(2))).containsExactly(1, 2);
                    assertThat(numbers(connection, all.skipping(1).atMost(2))).containsExactly(2, 3);
                    assertThat(numbers(connection, all.skipping(3))).containsExactly(4);
                    assertThat(numbers(connection, all.skipping(9).atMost(9))).isEmpty();
                    assertThat(numbers(connection, all.atMost(0))).isEmpty();
                    assertThat(numbers(connection, all.skipping(2).atMost(Integer.MAX_VALUE - 1)))
                            .containsExactly(3, 4);
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @LiveDatabases
    void typesAreChosenWhenTheColumnsAreKnown(TestDatabase kind) {
        try (TestEngine database = TestEngine.on(kind);
                EngineConnection connection = database.engine().connect()) {
            List<String> names = new ArrayList<>();
            RowReading reading = RowReading.all().typed(columns -> {
                columns.forEach(column -> names.add(column.name()));
                return List.of(SqlTypes.BIGINT, SqlTypes.VARCHAR);
            });
            Row row = connection
                    .execute(text("SELECT 1 AS one, 2 AS two"), Map.of(), reading)
                    .one();
            assertThat(row.values()).containsExactly(1L, "2");
            assertThat(names).hasSize(2).first().asString().isEqualToIgnoringCase("one");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void eachColumnNeedsAType(TestDatabase kind) {
        try (TestEngine database = TestEngine.on(kind);
                EngineConnection connection = database.engine().connect()) {
            RowReading reading = RowReading.all().typed(columns -> List.of());
            assertThatThrownBy(() -> connection.execute(ROWS, Map.of(), reading))
                    .isInstanceOf(EngineException.class)
                    .hasMessageStartingWith("[ALU-1015]");
        }
    }

    @Test
    void numbersOfRowsAreNotNegative() {
        assertThatThrownBy(() -> RowReading.all().skipping(-1))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("'skipped' must not be negative, and is -1");
    }
}
