package org.aludel.compliance.cases;

import static org.aludel.core.sql.Sql.array;
import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.not;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.table;
import static org.aludel.core.sql.Sql.value;

import java.util.List;
import java.util.function.Supplier;
import org.aludel.compliance.data.SampleTable;
import org.aludel.compliance.harness.Cases;
import org.aludel.compliance.harness.LiveDatabase;
import org.aludel.compliance.harness.Requires;
import org.aludel.core.dialect.Capability;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.ComparisonOperator;
import org.aludel.core.sql.Quantifier;
import org.aludel.core.sql.TableReference;
import org.aludel.core.type.SqlTypes;
import org.junit.jupiter.api.Test;

/** Arrays as values, and what is in them. */
public abstract class ArrayCases extends Cases {

    private static final TableReference LISTS = table(
            "number_lists",
            column("id", SqlTypes.INTEGER),
            column("numbers", SqlTypes.arrayOf(SqlTypes.INTEGER)),
            column("words", SqlTypes.arrayOf(SqlTypes.varchar(20))));
    private static final ColumnReference<Integer> ID = LISTS.column("id");
    private static final ColumnReference<List<Integer>> NUMBERS = LISTS.column("numbers");
    private static final ColumnReference<List<String>> WORDS = LISTS.column("words");

    private static final SampleTable SAMPLE = SampleTable.of(LISTS)
            .key("id")
            .row(1, List.of(1, 2, 3), List.of("a", "it's"))
            .row(2, List.of(), List.of("b,c", "\"", "\\", "null"))
            .row(3, null, null);

    protected ArrayCases(Supplier<LiveDatabase> database) {
        super(database);
    }

    private void createLists() {
        if (supports(Capability.ARRAYS)) {
            database().createOnce(SAMPLE);
        }
    }

    @Test
    @Requires(Capability.ARRAYS)
    void makesArraysInPlace() {
        assertValues(select(array(SqlTypes.INTEGER, literal(1), value(2), literal(3))
                        .as("numbers")))
                .containsExactly(List.of(1, 2, 3));
    }

    @Test
    void sendsAndReadsArrays() {
        if (supports(Capability.ARRAYS)) {
            createLists();
            assertRows(select(NUMBERS, WORDS).orderBy(ID))
                    .containsExactly(
                            row(List.of(1, 2, 3), List.of("a", "it's")),
                            row(List.of(), List.of("b,c", "\"", "\\", "null")),
                            row(null, null));
        } else {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> database().tables().create(SAMPLE))
                    .isInstanceOf(org.aludel.core.error.UnsupportedConstructException.class)
                    .hasMessageContaining("'" + dialect().name() + "'");
        }
    }

    @Test
    @Requires(Capability.ARRAY_ELEMENT)
    void countsElementsFromOne() {
        createLists();
        assertValues(select(NUMBERS.element(2, SqlTypes.INTEGER).as("second")).where(ID.eq(1)))
                .containsExactly(2);
        assertValues(select(WORDS.element(2, SqlTypes.varchar(20)).as("second")).where(ID.eq(1)))
                .containsExactly("it's");
    }

    @Test
    @Requires(Capability.QUANTIFIED_ARRAY)
    void comparesWithElements() {
        createLists();
        assertValues(select(ID).where(value(3).compare(ComparisonOperator.EQUAL, Quantifier.ANY, NUMBERS)))
                .containsExactly(1);
        assertValues(select(ID)
                        .where(value(0).compare(ComparisonOperator.LESS, Quantifier.ALL, NUMBERS))
                        .orderBy(ID))
                .containsExactly(1, 2);
        assertValues(select(ID).where(not(value(0).compare(ComparisonOperator.LESS, Quantifier.ALL, NUMBERS))))
                .isEmpty();
        assertValues(select(ID).where(not(value(3).compare(ComparisonOperator.EQUAL, Quantifier.ANY, NUMBERS))))
                .containsExactly(2);
    }

    @Test
    @Requires(Capability.CONTAINMENT)
    void comparesContents() {
        createLists();
        assertValues(select(ID).where(NUMBERS.containsAll(List.of(3, 1)))).containsExactly(1);
        assertValues(select(ID)
                        .where(NUMBERS.containedBy(array(SqlTypes.INTEGER, literal(1), literal(2), literal(3))))
                        .orderBy(ID))
                .containsExactly(1, 2);
        assertValues(select(ID).where(NUMBERS.overlaps(array(SqlTypes.INTEGER, literal(3), literal(9)))))
                .containsExactly(1);
    }
}
