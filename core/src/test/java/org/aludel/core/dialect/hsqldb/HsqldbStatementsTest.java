package org.aludel.core.dialect.hsqldb;

import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.insertInto;
import static org.aludel.core.sql.Sql.isTrue;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.not;
import static org.aludel.core.sql.Sql.param;
import static org.aludel.core.sql.Sql.row;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.table;
import static org.aludel.core.sql.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.aludel.core.dialect.BoundStatement;
import org.aludel.core.dialect.LiveDialect;
import org.aludel.core.error.CoreErrorCode;
import org.aludel.core.error.InvalidStatementException;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.ComparisonOperator;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.Quantifier;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.TableReference;
import org.aludel.core.type.SqlTypes;
import org.aludel.testing.databases.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is written in a way of its own for HSQLDB; most of it on a live HSQLDB. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HsqldbStatementsTest {

    private static final TableReference ITEMS = table(
            "items",
            column("id", SqlTypes.INTEGER),
            column("truth", SqlTypes.BOOLEAN),
            column("price", SqlTypes.decimal(10, 2)),
            column("numbers", SqlTypes.arrayOf(SqlTypes.INTEGER)));
    private static final ColumnReference<Integer> ID = ITEMS.column("id");
    private static final ColumnReference<Boolean> TRUTH = ITEMS.column("truth");
    private static final ColumnReference<BigDecimal> PRICE = ITEMS.column("price");
    private static final ColumnReference<List<Integer>> NUMBERS = ITEMS.column("numbers");
    private static final SelectStatement IDS = select(ID).orderBy(ID.asc());

    private final LiveDialect hsqldb;

    HsqldbStatementsTest() throws SQLException {
        hsqldb = LiveDialect.of(TestDatabase.HSQLDB);
    }

    @BeforeAll
    void createTable() throws SQLException {
        hsqldb.execute("CREATE TABLE items (id integer, truth boolean, price decimal(10, 2), numbers integer array)");
        hsqldb.update(insertInto(ITEMS)
                .columns("id", "truth", "price", "numbers")
                .values(1, true, new BigDecimal("1.50"), List.of(1, 2))
                .values(2, false, new BigDecimal("2.00"), List.of())
                .values(3, null, null, null));
    }

    @AfterAll
    void closeDatabase() throws SQLException {
        hsqldb.close();
    }

    private void assertFinds(Predicate condition, Integer... ids) throws SQLException {
        List<List<Integer>> expected =
                Arrays.stream(ids).map(Collections::singletonList).toList();
        assertThat(hsqldb.rows(IDS.where(condition))).isEqualTo(expected);
    }

    @Test
    void keepsWhatIsNotKnownInTruthTests() throws SQLException {
        assertFinds(isTrue(TRUTH), 1);
        assertFinds(not(isTrue(TRUTH)), 2, 3);
        assertFinds(not(isTrue(ID.gt(1).and(TRUTH))), 1, 2, 3);
    }

    @Test
    void doesNotKnowHowAnArrayThatIsNullCompares() throws SQLException {
        for (Quantifier quantifier : Quantifier.values()) {
            Predicate comparison = value(0).compare(ComparisonOperator.LESS, quantifier, NUMBERS);
            boolean all = quantifier == Quantifier.ALL;

            assertFinds(comparison, all ? new Integer[] {1, 2} : new Integer[] {1});
            assertFinds(not(comparison), all ? new Integer[0] : new Integer[] {2});
        }
        assertFinds(ID.compare(ComparisonOperator.EQUAL, Quantifier.ANY, value(List.of(1, 3), NUMBERS.type())), 1, 3);
        assertFinds(ID.compare(ComparisonOperator.EQUAL, Quantifier.ANY, value(null, NUMBERS.type())));
    }

    @Test
    void comparesDecimalsOfListsExactly() throws SQLException {
        BigDecimal more = new BigDecimal("1.505");

        assertFinds(PRICE.in(List.of(more)));
        assertFinds(PRICE.in(List.of(more, new BigDecimal("1.5"))), 1);
        assertFinds(row(ID, PRICE).in(List.of(List.<Object>of(1, more), List.<Object>of(2, new BigDecimal("2")))), 2);
    }

    @Test
    void skipsAllRowsWhereNoneAreWanted() throws SQLException {
        SelectStatement open = IDS.limit(param("size", SqlTypes.INTEGER)).offset(param("skipped", SqlTypes.INTEGER));

        assertThat(bound(IDS.limit(0), Map.of())).containsExactly((long) Integer.MAX_VALUE, 1L);
        assertThat(bound(IDS.limit(5), Map.of())).containsExactly(0L, 5L);
        assertThat(bound(IDS.limit(0).offset(3), Map.of())).containsExactly((long) Integer.MAX_VALUE, 1L);
        assertThat(bound(IDS.limit(5).offset(3), Map.of())).containsExactly(3L, 5L);
        assertThat(bound(IDS.limit(5).offset(literal(4)), Map.of())).containsExactly(4L, 5L);
        assertThat(bound(open, Map.of("size", 0, "skipped", 1))).containsExactly((long) Integer.MAX_VALUE, 1L);
        assertThat(bound(open, Map.of("size", 2, "skipped", 1))).containsExactly(1L, 2L);
        assertThatThrownBy(() -> bound(open, Map.of("skipped", 1)))
                .isInstanceOfSatisfying(
                        InvalidStatementException.class,
                        e -> assertThat(e.code()).isEqualTo(CoreErrorCode.MISSING_PARAMETER));
        assertThat(hsqldb.rows(IDS.limit(0))).isEmpty();
        assertThat(hsqldb.rows(IDS.limit(0).offset(1))).isEmpty();
        assertThat(hsqldb.rows(IDS.limit(literal(0)))).isEmpty();
        assertThat(hsqldb.rows(IDS.limit(1).offset(1))).containsExactly(List.of(2));
    }

    private static List<Object> bound(SelectStatement statement, Map<String, ?> named) {
        BoundStatement bound = HsqldbDialect.NEWEST.compile(statement).bind(statement, named);
        return Arrays.asList(bound.values());
    }

    @Test
    void writesLimitsThatAreKnownAsLiterals() {
        assertThat(HsqldbDialect.NEWEST.compile(IDS.limit(5).offset(3)).literalBinds())
                .endsWith(" ORDER BY items.id OFFSET 3 ROWS FETCH NEXT 5 ROWS ONLY");
        assertThat(HsqldbDialect.NEWEST.compile(IDS.limit(0)).literalBinds())
                .endsWith(" OFFSET 2147483647 ROWS FETCH NEXT 1 ROWS ONLY");
        assertThatThrownBy(() -> HsqldbDialect.NEWEST
                        .compile(IDS.limit(param("size", SqlTypes.INTEGER)))
                        .literalBinds())
                .isInstanceOf(InvalidStatementException.class)
                .hasMessageContaining("'size'");
    }
}
