package org.aludel.provider.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.aludel.core.engine.Engine;
import org.aludel.core.engine.EngineConnection;
import org.aludel.core.engine.EngineSettings;
import org.aludel.core.engine.Pooling;
import org.aludel.core.sql.Sql;
import org.aludel.jpql.translation.Selection;
import org.aludel.provider.access.Accessors;
import org.aludel.provider.lowering.SelectedValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Results that are made of the columns of rows alone: by a handle at first, and by a generated class then. */
class DirectResultsTest {

    public record Numbers(int small, long wide, double real, boolean truth) {}

    public record Objects(
            @Nullable Integer small,
            @Nullable Long wide,
            Number any,
            @Nullable Object value,
            short narrow) {}

    public record Nested(String text, Numbers numbers) {}

    /** Refuses some values. */
    public record Picky(int number) {
        public Picky {
            if (number > 3) {
                throw new IllegalArgumentException("too many");
            }
        }
    }

    /** Fails in a way that nobody handles. */
    public record Broken(int number) {
        public Broken {
            throw new AssertionError(number);
        }
    }

    private static Selection item(int position, Class<?> type) {
        return new Selection.Item(position, type, null);
    }

    private static Selection made(Class<?> type, Selection... arguments) {
        return new Selection.Construction(type, List.of(arguments), null);
    }

    /** What is made of a row by a handle, by a generated class, and where no classes are generated. */
    private static List<@Nullable Object> results(Selection selection, String sql, int columns) {
        List<SelectedValue> values = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            values.add(new SelectedValue.Scalar(i));
        }
        List<@Nullable Object> results = new ArrayList<>();
        try (Engine engine =
                        Engine.ofUrl("jdbc:h2:mem:", EngineSettings.defaults().pooling(Pooling.NONE));
                EngineConnection connection = engine.connect()) {
            for (Accessors accessors : List.of(Accessors.generated(), Accessors.byHandles())) {
                DirectResults direct = java.util.Objects.requireNonNull(DirectResults.of(selection, values, accessors));
                for (int i = 0; i < 3; i++) {
                    Function<Object, @Nullable Object> function = direct.function();
                    connection.read(Sql.text(sql), Map.of(), row -> results.add(function.apply(row)));
                    connection.execute(Sql.text(sql)).forEach(row -> results.add(function.apply(row)));
                }
            }
        }
        return results;
    }

    private static void assertResult(Selection selection, String sql, int columns, @Nullable Object expected) {
        assertThat(results(selection, sql, columns))
                .hasSize(12)
                .allSatisfy(result -> assertThat(result).isEqualTo(expected));
    }

    @Test
    void singleValuesAreOfTheClassThatIsSelected() {
        assertResult(item(0, Integer.class), "SELECT 7", 1, 7);
        assertResult(item(0, Long.class), "SELECT 7", 1, 7L);
        assertResult(item(0, BigDecimal.class), "SELECT 7", 1, new BigDecimal("7"));
        assertResult(item(0, String.class), "SELECT 'x'", 1, "x");
        assertResult(item(0, Integer.class), "SELECT CAST(NULL AS INT)", 1, null);
    }

    @Test
    void severalValuesAreAnArray() {
        Selection several = new Selection.Several(List.of(item(1, String.class), item(0, Long.class)));
        assertResult(several, "SELECT 7, NULL", 2, new Object[] {null, 7L});
        assertResult(new Selection.Several(List.of()), "SELECT 7", 1, new Object[0]);
    }

    @Test
    void constructorsTakePrimitiveValues() {
        Selection numbers = made(
                Numbers.class,
                item(0, Integer.class),
                item(1, long.class),
                item(2, Double.class),
                item(3, Boolean.class));
        assertResult(numbers, "SELECT 1, 2, 2.5, TRUE", 4, new Numbers(1, 2, 2.5, true));
        assertResult(numbers, "SELECT 0, 0, 0, FALSE", 4, new Numbers(0, 0, 0, false));
        Selection widened = made(
                Numbers.class,
                item(0, Integer.class),
                item(0, Integer.class),
                item(1, Long.class),
                item(3, Boolean.class));
        assertResult(widened, "SELECT 1, 2, 2.5, TRUE", 4, new Numbers(1, 1, 2, true));
        assertResult(
                made(Nested.class, item(4, String.class), numbers),
                "SELECT 1, 2, 2.5, TRUE, 'x'",
                5,
                new Nested("x", new Numbers(1, 2, 2.5, true)));
    }

    @Test
    void constructorsTakeObjects() {
        Selection objects = made(
                Objects.class,
                item(0, Integer.class),
                item(0, Integer.class),
                item(0, Integer.class),
                item(1, Object.class),
                item(0, Short.class));
        assertResult(objects, "SELECT 1, 'x'", 2, new Objects(1, 1L, 1, "x", (short) 1));
        Selection none = made(
                Objects.class,
                item(1, Integer.class),
                item(1, Integer.class),
                item(0, Integer.class),
                item(1, Object.class),
                item(0, Short.class));
        assertResult(none, "SELECT 1, NULL", 2, new Objects(null, null, 1, null, (short) 1));
    }

    @Test
    void constructorsMayFail() {
        Selection picky = made(Picky.class, item(0, Integer.class));
        assertResult(picky, "SELECT 3", 1, new Picky(3));
        assertThatThrownBy(() -> results(picky, "SELECT 4", 1))
                .hasMessageStartingWith("[ALU-4503]")
                .hasRootCauseMessage("too many");
        assertThatThrownBy(() -> results(picky, "SELECT CAST(NULL AS INT)", 1))
                .hasMessageStartingWith("[ALU-4503]")
                .hasCauseInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> results(picky, "SELECT 'x'", 1))
                .hasMessageStartingWith("[ALU-4503]")
                .hasCauseInstanceOf(ClassCastException.class);
        assertThatThrownBy(() -> results(made(Broken.class, item(0, Integer.class)), "SELECT 4", 1))
                .isInstanceOf(AssertionError.class)
                .hasMessage("4");
    }

    @Test
    void whatNeedsMoreThanColumnsIsNotDirect() {
        assertThat(DirectResults.of(
                        item(0, Object.class),
                        List.of(new SelectedValue.Entry(new SelectedValue.Scalar(0), new SelectedValue.Scalar(1))),
                        Accessors.generated()))
                .isNull();
        Selection many = new Selection.Several(java.util.Collections.nCopies(300, item(0, Integer.class)));
        assertThat(DirectResults.of(many, List.of(new SelectedValue.Scalar(0)), Accessors.generated()))
                .isNull();
    }
}
