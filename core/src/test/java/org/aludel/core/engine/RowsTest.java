package org.aludel.core.engine;

import static org.aludel.core.engine.TestEngine.AGE;
import static org.aludel.core.engine.TestEngine.ID;
import static org.aludel.core.engine.TestEngine.NAME;
import static org.aludel.core.engine.TestEngine.PEOPLE;
import static org.aludel.core.engine.TestEngine.PERSON;
import static org.aludel.core.sql.Sql.count;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aludel.core.error.EngineException;
import org.aludel.core.sql.SelectStatement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be done with the rows of a result, whether they are in memory or streamed. */
class RowsTest {

    private static TestEngine database;

    @BeforeAll
    static void open() {
        database = TestEngine.h2();
        database.people(5);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static EngineConnection connect(boolean streaming) {
        EngineConnection connection = database.engine().connect();
        return streaming ? connection.withOptions(ExecutionOptions.streaming(2)) : connection;
    }

    private static SelectStatement people(int least, int most) {
        return PEOPLE.where(ID.between(least, most));
    }

    @ParameterizedTest(name = "streaming: {0}")
    @ValueSource(booleans = {false, true})
    void givesTheOnlyRow(boolean streaming) {
        try (EngineConnection connection = connect(streaming)) {
            assertThat(connection.execute(people(2, 2)).one().get(NAME)).isEqualTo("Person 2");
            assertThat(connection.execute(people(2, 2)).oneOrNone()).isPresent();
            assertThat(connection.execute(people(9, 9)).oneOrNone()).isEmpty();
            assertThat(connection.execute(people(2, 5)).first().map(row -> row.get(ID)))
                    .contains(2);
            assertThat(connection.execute(people(9, 9)).first()).isEmpty();
        }
    }

    @ParameterizedTest(name = "streaming: {0}")
    @ValueSource(booleans = {false, true})
    void refusesAnotherNumberOfRowsThanOne(boolean streaming) {
        try (EngineConnection connection = connect(streaming)) {
            assertThatThrownBy(() -> connection.execute(people(9, 9)).one())
                    .isInstanceOf(EngineException.class)
                    .hasMessageStartingWith("[ALU-1305] One row was expected, and there is none.");
            assertThatThrownBy(() -> connection.execute(people(1, 2)).one())
                    .isInstanceOf(EngineException.class)
                    .hasMessageStartingWith("[ALU-1306] One row was expected, and there are more.");
            assertThatThrownBy(() -> connection.execute(people(1, 2)).oneOrNone())
                    .hasMessageStartingWith("[ALU-1306]");
            assertThatThrownBy(() -> connection.execute(people(1, 2)).scalar()).hasMessageStartingWith("[ALU-1306]");
        }
    }

    @ParameterizedTest(name = "streaming: {0}")
    @ValueSource(booleans = {false, true})
    void givesAllRowsInEveryForm(boolean streaming) {
        try (EngineConnection connection = connect(streaming)) {
            assertThat(connection.execute(people(1, 5)).all()).hasSize(5);
            List<Integer> walked = new ArrayList<>();
            for (Row row : connection.execute(people(1, 5))) {
                walked.add(row.get(ID));
            }
            assertThat(walked).containsExactly(1, 2, 3, 4, 5);
            try (Stream<Row> stream = connection.execute(people(1, 5)).stream()) {
                assertThat(stream.mapToInt(row -> row.get(AGE)).sum()).isEqualTo(115);
            }
            List<Integer> sizes = new ArrayList<>();
            connection.execute(people(1, 5)).partitions(2).forEach(part -> sizes.add(part.size()));
            assertThat(sizes).containsExactly(2, 2, 1);
            assertThat(connection.execute(people(4, 5)).scalars().all()).containsExactly(4, 5);
            assertThat(connection.execute(people(4, 5)).scalars(Long.class).all())
                    .containsExactly(4L, 5L);
            assertThat(connection.execute(people(4, 4)).mappings().one())
                    .isEqualTo(Map.of("id", 4, "name", "Person 4", "age", 24));
            assertThat(connection
                            .execute(people(4, 4))
                            .columns("age", "id")
                            .one()
                            .values())
                    .isEqualTo(List.of(24, 4));
        }
    }

    @ParameterizedTest(name = "streaming: {0}")
    @ValueSource(booleans = {false, true})
    void leavesOutEqualRows(boolean streaming) {
        try (EngineConnection connection = connect(streaming)) {
            var remainders = select(ID.modulo(2).as("r")).from(PERSON).orderBy(ID);
            assertThat(connection.execute(remainders).unique().all())
                    .extracting(row -> row.get("r"))
                    .containsExactly(1, 0);
            assertThat(connection
                            .execute(remainders)
                            .scalars(Integer.class)
                            .unique()
                            .all())
                    .containsExactly(1, 0);
        }
    }

    @Test
    void keepsNullsAmongScalars() {
        try (EngineConnection connection = connect(false)) {
            connection.execute(update(PERSON).set(AGE, (Integer) null).where(ID.in(List.of(2, 3))));
            var ages = select(AGE).from(PERSON).orderBy(ID);
            assertThat(connection.execute(ages).scalars(Integer.class).all()).containsExactly(21, null, null, 24, 25);
            assertThat(connection.execute(ages).scalars().unique().all()).containsExactly(21, null, 24, 25);
            assertThat(connection.execute(ages.where(ID.eq(2))).scalar()).isNull();
            assertThat(connection
                            .execute(ages.where(ID.eq(2)))
                            .scalars(Integer.class)
                            .oneOrNone())
                    .isEmpty();
        }
    }

    @Test
    void readsBufferedRowsAgainAndAfterTheConnectionIsClosed() {
        Result result;
        try (EngineConnection connection = connect(false)) {
            result = connection.execute(people(1, 5));
        }
        result.close();
        assertThat(result.all()).hasSize(5).isSameAs(result.all());
        assertThat(result.rowCount()).isEqualTo(5);
        assertThat(result.freeze()).isSameAs(result);
        assertThatThrownBy(() -> result.all().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void mergesResults() {
        try (EngineConnection connection = connect(false)) {
            Result first = connection.execute(people(1, 2));
            Result second =
                    connection.withOptions(ExecutionOptions.streaming(1)).execute(people(4, 5));
            assertThat(first.merge(second).all()).extracting(row -> row.get(ID)).containsExactly(1, 2, 4, 5);
            assertThatThrownBy(
                            () -> first.merge(connection.execute(select(count()).from(PERSON))))
                    .hasMessageStartingWith("[ALU-1307]")
                    .hasMessageContaining("count instead of id, name, age");
        }
    }

    @Test
    void refusesRowsOfAStatementThatReturnsNone() {
        try (EngineConnection connection = connect(false)) {
            Result result = connection.execute(update(PERSON).set(AGE, 1).where(ID.eq(99)));
            assertThat(result.returnsRows()).isFalse();
            assertThat(result.rowCount()).isZero();
            assertThatThrownBy(result::all).hasMessageStartingWith("[ALU-1309] The statement returns no rows.");
            assertThatThrownBy(result::one).hasMessageStartingWith("[ALU-1309]");
            assertThatThrownBy(result::scalar).hasMessageStartingWith("[ALU-1309]");
            assertThatThrownBy(result::columnNames).hasMessageStartingWith("[ALU-1309]");
            assertThatThrownBy(result::iterator).hasMessageStartingWith("[ALU-1309]");
        }
    }

    @Test
    void refusesPartitionsOfNothing() {
        try (EngineConnection connection = connect(false)) {
            assertThatThrownBy(() -> connection.execute(people(1, 5)).partitions(0))
                    .hasMessageStartingWith("[ALU-1314]");
        }
    }
}
