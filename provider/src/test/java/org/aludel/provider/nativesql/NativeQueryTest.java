package org.aludel.provider.nativesql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.aludel.provider.Spec;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Parameters and rows of SQL text without mapping. */
@NullUnmarked // as entities usually are
@SuppressWarnings({"UnusedVariable", "JavaUtilDate"}) // state is read from the database; old dates are what is tested
class NativeQueryTest {

    enum State {
        OPEN,
        CLOSED
    }

    @Entity(name = "item")
    static class Item {
        @Id
        private int id;

        private String name;
        private BigDecimal price;
        private LocalDate since;
        private State state;
    }

    record Line(String name, BigDecimal price, State state) {}

    static final class Label {
        private final String text;

        Label(String name, long number) {
            this.text = name + number;
        }

        Label(LocalDate since, long number) {
            this.text = since + "/" + number;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static NativeUnit items(TestDatabase kind) {
        return new NativeUnit(kind, Item.class)
                .sql(
                        "INSERT INTO item (id, name, price, since, state) VALUES (1, 'hat', 9.50, DATE '2026-01-02',"
                                + " 0)",
                        "INSERT INTO item (id, name, price, since, state) VALUES (2, 'coat', 80.00, NULL, 1)",
                        "INSERT INTO item (id, name, price, since, state) VALUES (3, 'shoe', 45.25, NULL, NULL)");
    }

    /** Results as text: {@code [1, hat]; [2, coat]}. */
    private static String text(List<@Nullable Object> results) {
        return results.stream()
                .map(result -> result instanceof Object[] row ? Arrays.toString(row) : String.valueOf(result))
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
    @Spec("3.164")
    void oneColumnIsAValueAndSeveralAreAnArray(TestDatabase kind) {
        try (NativeUnit unit = items(kind)) {
            assertThat(text(unit.list("SELECT name FROM item ORDER BY id", Object.class)))
                    .isEqualTo("hat; coat; shoe");
            List<@Nullable Object> rows = unit.list("SELECT id, name, since FROM item ORDER BY id", Object.class);
            assertThat(text(rows)).isEqualTo("[1, hat, 2026-01-02]; [2, coat, null]; [3, shoe, null]");
            assertThat((Object[]) rows.get(0)).containsExactly(1, "hat", LocalDate.of(2026, 1, 2));
            assertThat(text(unit.list("SELECT name FROM item WHERE id = 1", Object[].class)))
                    .isEqualTo("[hat]");
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
    @Spec("3.164")
    void rowsAreMadeToTheClassThatIsAskedFor(TestDatabase kind) {
        try (NativeUnit unit = items(kind)) {
            String single = "SELECT price FROM item WHERE id = 1";
            assertThat((BigDecimal) unit.list(single, BigDecimal.class).get(0)).isEqualByComparingTo("9.5");
            assertThat(unit.list(single, Double.class)).containsExactly(9.5);
            assertThat(unit.list("SELECT count(*) FROM item", Integer.class)).containsExactly(3);
            assertThat(unit.list("SELECT count(*) FROM item", long.class)).containsExactly(3L);
            assertThat(unit.list("SELECT state FROM item ORDER BY id", State.class))
                    .containsExactly(State.OPEN, State.CLOSED, null);
            assertThat(unit.list("SELECT since FROM item WHERE id = 1", Date.class))
                    .first()
                    .isInstanceOf(Date.class);
            assertThat(unit.list("SELECT name, price, state FROM item WHERE id = 2", Line.class))
                    .first()
                    .extracting("name", "state")
                    .containsExactly("coat", State.CLOSED);
            assertThat(text(unit.list("SELECT name, id FROM item WHERE id = 1", Label.class)))
                    .isEqualTo("hat1");
            assertThat(text(unit.list("SELECT since, id FROM item WHERE id = 1", Label.class)))
                    .isEqualTo("2026-01-02/1");
            assertThat(text(unit.list(
                            "SELECT id AS number, name AS title FROM item WHERE id = 1",
                            jakarta.persistence.Tuple.class)))
                    .isEqualToIgnoringCase("[number, title] = [1, hat]");
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
    @Spec("3.171")
    void valuesAreSentInTheTypesOfTheirClasses(TestDatabase kind) {
        try (NativeUnit unit = items(kind)) {
            String names = "SELECT name FROM item WHERE ";
            assertThat(unit.list(names + "price > ? ORDER BY id", Object.class, 40))
                    .containsExactly("coat", "shoe");
            assertThat(unit.list(names + "state = ?", Object.class, State.CLOSED))
                    .containsExactly("coat");
            assertThat(unit.list(names + "since = ?", Object.class, LocalDate.of(2026, 1, 2)))
                    .containsExactly("hat");
            assertThat(unit.list(names + "since = ?", Object.class, java.sql.Date.valueOf("2026-01-02")))
                    .containsExactly("hat");
            assertThat(unit.list(names + "name = ?", Object.class, (Object) null))
                    .isEmpty();
            assertThat(unit.list(names + "id IN (?) ORDER BY id", Object.class, List.of(1, 3)))
                    .containsExactly("hat", "shoe");
            assertThat(unit.list(names + "id IN ?1 AND id <> ?2 ORDER BY id", Object.class, List.of(1, 3), 1))
                    .containsExactly("shoe");
            assertThat(unit.update("UPDATE item SET since = ?1, name = ?2 WHERE id = ?3", null, "cap", 1))
                    .isEqualTo(1);
            assertThat(text(unit.list("SELECT since, name FROM item WHERE id = 1", Object.class)))
                    .isEqualTo("[null, cap]");
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"H2", "HSQLDB", "DERBY", "SQLITE", "POSTGRESQL", "MARIADB"})
    void pagesAreCutWithoutTouchingTheText(TestDatabase kind) {
        try (NativeUnit unit = new NativeUnit(kind, Item.class)
                .sql(
                        "INSERT INTO item (id, name) VALUES (1, 'hat')",
                        "INSERT INTO item (id, name) VALUES (2, 'coat')",
                        "INSERT INTO item (id, name) VALUES (3, 'shoe')")) {
            String sql = "SELECT name FROM item ORDER BY id";
            assertThat(unit.page(sql, 0, 2)).containsExactly("hat", "coat");
            assertThat(unit.page(sql, 1, 1)).containsExactly("coat");
            assertThat(unit.page(sql, 2, Integer.MAX_VALUE)).containsExactly("shoe");
            assertThat(unit.page(sql, 5, 5)).isEmpty();
            assertThat(unit.page(sql, 0, 0)).isEmpty();
            assertThat(unit.statements()).containsOnly(sql);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void rowsAndCountsAreToldApart(TestDatabase kind) {
        try (NativeUnit unit = items(kind)) {
            assertThatThrownBy(() -> unit.list("DELETE FROM item", Object.class))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(
                            "[ALU-4653] The SQL text returns no rows. Call executeUpdate() for one that changes rows");
            assertThatThrownBy(() -> unit.update("SELECT * FROM item"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("[ALU-4653] The SQL text returns rows");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    @Spec("3.164")
    void whatDoesNotFitTheClassIsTold(TestDatabase kind) {
        try (NativeUnit unit = items(kind)) {
            assertThatThrownBy(() -> unit.list("SELECT id, name FROM item", String.class))
                    .isInstanceOf(PersistenceException.class)
                    .hasMessage("[ALU-4656] The SQL text selects 2 columns, ID, NAME, and one value of java.lang.String"
                            + " is wanted of each row. Select one, or ask for Object[] or Tuple");
            assertThatThrownBy(() -> unit.list("SELECT id FROM item", Line.class))
                    .isInstanceOf(PersistenceException.class)
                    .hasMessage("[ALU-4657] " + Line.class.getName() + " has no constructor that takes (Integer)");
            assertThatThrownBy(() -> unit.list("SELECT name, NULLIF(id, 2) FROM item ORDER BY id", Label.class))
                    .isInstanceOf(PersistenceException.class)
                    .hasMessage("[ALU-4657] A row has NULL for parameter 2 of the constructor of "
                            + Label.class.getName() + ", which is a primitive. Declare it with its wrapper class");
        }
    }

    /** What was made of a row, and by which constructor. */
    record Made(String by) {
        @SuppressWarnings("unused") // the one that is not to be called
        Made(Number id, Number price) {
            this("numbers " + id + " " + price);
        }

        Made(int id, BigDecimal price) {
            this("int " + id + " " + price);
        }

        @SuppressWarnings("unused") // the one that is not to be called
        Made(String id, Object price) {
            this("text " + id + " " + price);
        }

        Made(Number total, Object text, int id) {
            this("total " + total + " " + text + " " + id);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "HSQLDB", "POSTGRESQL", "MARIADB"})
    void theConstructorIsChosenByTheTypesOfTheColumns(TestDatabase kind) {
        try (NativeUnit unit = items(kind)) {
            assertThat(unit.list("SELECT id, CAST(1.5 AS DECIMAL(3, 1)) FROM item WHERE id = 1", Made.class))
                    .containsExactly(new Made("int 1 1.5"));
            assertThat(unit.list("SELECT id, name, id FROM item WHERE id = 1", Made.class))
                    .singleElement()
                    .asString()
                    .startsWith("Made[by=total 1 ")
                    .endsWith(" 1]");
        }
    }
}
