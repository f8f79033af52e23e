package org.aludel.core.engine;

import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.count;
import static org.aludel.core.sql.Sql.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.aludel.core.error.EngineException;
import org.aludel.core.error.InvalidValueException;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.TableReference;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How values are found in a row, and as which classes they can be had. */
class RowTest {

    private static final TableReference BOOK =
            table("book", column("id", SqlTypes.INTEGER), column("title", SqlTypes.VARCHAR));
    private static final ColumnReference<Integer> ID = BOOK.column("id", Integer.class);
    private static final ColumnReference<Integer> OTHER_ID = BOOK.as("other").column("id", Integer.class);
    private static final ColumnReference<String> TITLE = BOOK.column("title", String.class);

    private static Row row(List<String> names, List<Expression<?>> expressions, Object... values) {
        List<SqlType<?>> types = new ArrayList<>();
        for (Object ignored : values) {
            types.add(SqlTypes.UNKNOWN);
        }
        return new Row(new RowLayout(names, types, new ArrayList<>(expressions)), values);
    }

    private static Row row() {
        return row(
                List.of("id", "title", "id", "n"),
                List.of(ID, TITLE.as("title"), OTHER_ID, count().as("n")),
                1,
                "Emma",
                2,
                3L);
    }

    @Test
    void findsValuesByPositionNameAndExpression() {
        Row row = row();
        assertThat(row.get(1)).isEqualTo("Emma");
        assertThat(row.get("title")).isEqualTo("Emma");
        assertThat(row.get("TITLE")).isEqualTo("Emma");
        assertThat(row.get(TITLE)).isEqualTo("Emma");
        assertThat(row.get(TITLE.as("title"))).isEqualTo("Emma");
        assertThat(row.get(ID)).isEqualTo(1);
        assertThat(row.get(OTHER_ID)).isEqualTo(2);
        assertThat(row.get(count())).isEqualTo(3L);
        assertThat(row.get(column("title"))).isEqualTo("Emma");
        assertThat(row.columnNames()).containsExactly("id", "title", "id", "n");
        assertThat(row.size()).isEqualTo(4);
    }

    @Test
    void tellsWhenThereIsNoSuchColumnOrMoreThanOne() {
        Row row = row();
        assertThatThrownBy(() -> row.get(4))
                .isInstanceOf(EngineException.class)
                .hasMessage("[ALU-1307] The result has no column at position 4. Its columns are: id, title, id, n.");
        assertThatThrownBy(() -> row.get(-1)).hasMessageStartingWith("[ALU-1307]");
        assertThatThrownBy(() -> row.get("author"))
                .hasMessage("[ALU-1307] The result has no column 'author'. Its columns are: id, title, id, n.");
        assertThatThrownBy(() -> row.get("id"))
                .hasMessageStartingWith("[ALU-1308] The result has more than one column 'id'.");
        assertThatThrownBy(() -> row.get(BOOK.as("third").column("id", Integer.class)))
                .hasMessageStartingWith("[ALU-1307] The result has no column third.id.");
        assertThatThrownBy(row::asMap).hasMessageStartingWith("[ALU-1308]");
    }

    @Test
    void tellsExpressionsApartThatDifferInValuesOnly() {
        Row row = row(List.of("a", "b"), List.of(ID.plus(1), ID.plus(2)), 2, 3);
        assertThatThrownBy(() -> row.get(ID.plus(1))).hasMessageStartingWith("[ALU-1308]");
        assertThat(row.get("b")).isEqualTo(3);
    }

    @Test
    void prefersTheExactNameToOneInAnotherCase() {
        Row row = row(List.of("Id", "ID"), List.of(), 1, 2);
        assertThat(row.get("ID")).isEqualTo(2);
        assertThatThrownBy(() -> row.get("id")).hasMessageStartingWith("[ALU-1308]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            java.lang.Integer    | 1
            java.lang.Long       | 1
            java.lang.Number     | 1
            java.lang.Object     | 1
            java.lang.Double     | 1.0
            java.math.BigDecimal | 1
            java.math.BigInteger | 1
            """)
    void widensNumbers(Class<?> wanted, String shown) {
        assertThat(row(List.of("n"), List.of(), 1).get("n", wanted))
                .isInstanceOf(wanted)
                .hasToString(shown);
    }

    @Test
    void takesPrimitiveClasses() {
        assertThat(row(List.of("n"), List.of(), 1).get("n", long.class)).isEqualTo(1L);
    }

    @ParameterizedTest
    @CsvSource({"java.lang.Short", "java.lang.String", "java.lang.Boolean", "java.lang.Float"})
    void convertsNothingElse(Class<?> wanted) {
        assertThatThrownBy(() -> row(List.of("n"), List.of(), 123_456_789).get("n", wanted))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith(
                        "[ALU-1101] The value of column 'n' is a java.lang.Integer and cannot be read as "
                                + wanted.getName())
                .message()
                .doesNotContain("123456789");
    }

    @Test
    void givesNullForNullOfAnyClass() {
        Row row = row(List.of("n"), List.of(), new Object[] {null});
        assertThat(row.get("n")).isNull();
        assertThat(row.get("n", Integer.class)).isNull();
        assertThat(row.asMap()).containsEntry("n", null);
        assertThat(row.values()).containsExactly((Object) null);
    }

    @Test
    void comparesByNamesAndValues() {
        Row row = row(List.of("a", "b"), List.of(), 1, new byte[] {1, 2});
        assertThat(row)
                .isEqualTo(row(List.of("a", "b"), List.of(), 1, new byte[] {1, 2}))
                .hasSameHashCodeAs(row(List.of("a", "b"), List.of(), 1, new byte[] {1, 2}))
                .isNotEqualTo(row(List.of("a", "c"), List.of(), 1, new byte[] {1, 2}))
                .isNotEqualTo(row(List.of("a", "b"), List.of(), 1, new byte[] {1, 3}))
                .isNotEqualTo(null)
                .hasToString("{a=1, b=[1, 2]}");
    }

    @Test
    void showsItselfAsAMapInOrder() {
        Map<String, Object> map =
                row(List.of("b", "a"), List.of(), 1, new BigDecimal("2.50")).asMap();
        assertThat(map).containsExactly(Map.entry("b", 1), Map.entry("a", new BigDecimal("2.50")));
        assertThatThrownBy(() -> map.put("c", 1)).isInstanceOf(UnsupportedOperationException.class);
        assertThat(Arrays.asList(1, new BigDecimal("2.50"))).isEqualTo(new ArrayList<>(map.values()));
    }
}
