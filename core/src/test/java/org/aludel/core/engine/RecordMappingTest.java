package org.aludel.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.aludel.core.error.EngineException;
import org.aludel.core.type.SqlTypes;
import org.junit.jupiter.api.Test;

class RecordMappingTest {

    record Person(int id, String firstName, Long age) {}

    private record Hidden(Integer id) {}

    record Empty() {}

    record Checked(int id) {
        Checked {
            if (id < 0) {
                throw new IllegalArgumentException("negative");
            }
        }
    }

    private static Result result(List<String> names, Object... values) {
        RowLayout layout = new RowLayout(names, Collections.nCopies(names.size(), SqlTypes.UNKNOWN), List.of());
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(layout, values));
        return Result.ofRows(layout, rows);
    }

    @Test
    void takesColumnsByNameOrAllButTheName() {
        assertThat(result(List.of("age", "other", "first_name", "id"), 30, "x", "Ann", 1)
                        .as(Person.class)
                        .one())
                .isEqualTo(new Person(1, "Ann", 30L));
        assertThat(result(List.of("ID", "FIRST_NAME", "AGE"), 1, "Ann", null)
                        .as(Person.class)
                        .one())
                .isEqualTo(new Person(1, "Ann", null));
        assertThat(result(List.of("firstName", "first_name", "id", "age"), "a", "b", 1, null)
                        .as(Person.class)
                        .one())
                .isEqualTo(new Person(1, "a", null));
    }

    @Test
    void makesRecordsThatAreNotPublicAndWithoutComponents() {
        assertThat(result(List.of("id"), 1).as(Hidden.class).one()).isEqualTo(new Hidden(1));
        assertThat(result(List.of("id"), 1).as(Empty.class).one()).isEqualTo(new Empty());
    }

    @Test
    void tellsWhyARowDoesNotFit() {
        assertThatThrownBy(() -> result(List.of("id", "age"), 1, 2).as(Person.class))
                .isInstanceOf(EngineException.class)
                .hasMessage("[ALU-1319] The result has no column for the component 'firstName' of "
                        + Person.class.getName() + ". Its columns are: id, age. Give the column a label of that name.");
        assertThatThrownBy(() -> result(List.of("first_name", "FIRSTNAME", "id", "age"), 1, 2, 3, 4)
                        .as(Person.class))
                .hasMessageStartingWith("[ALU-1308]");
        assertThatThrownBy(() -> result(List.of("id", "first_name", "age"), null, "Ann", 1)
                        .as(Person.class)
                        .all())
                .hasMessageStartingWith("[ALU-1319] A row has NULL for the component 'id'");
        assertThatThrownBy(() -> result(List.of("id", "first_name", "age"), 1, 77, 1)
                        .as(Person.class)
                        .all())
                .hasMessageStartingWith("[ALU-1319] A row has a java.lang.Integer for the component 'firstName'")
                .message()
                .doesNotContain("77");
        assertThatThrownBy(() -> result(List.of("id", "first_name", "age"), new BigDecimal(1), "Ann", 1)
                        .as(Person.class)
                        .all())
                .hasMessageStartingWith("[ALU-1319] A row has a java.math.BigDecimal for the component 'id'");
    }

    @Test
    void givesTheRecordsOwnRefusalAsCause() {
        assertThatThrownBy(() -> result(List.of("id"), -1).as(Checked.class).one())
                .hasMessageStartingWith("[ALU-1319] The constructor of")
                .hasRootCauseMessage("negative");
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void refusesAClassThatIsNoRecord() {
        Class raw = Record.class;
        assertThatThrownBy(() -> result(List.of("id"), 1).as(raw)).hasMessageStartingWith("[ALU-1319]");
    }
}
