package org.aludel.compliance.cases;

import static org.aludel.core.sql.Sql.count;
import static org.aludel.core.sql.Sql.denseRank;
import static org.aludel.core.sql.Sql.function;
import static org.aludel.core.sql.Sql.lag;
import static org.aludel.core.sql.Sql.lead;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.rank;
import static org.aludel.core.sql.Sql.rowNumber;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.sum;
import static org.aludel.core.sql.Sql.window;

import java.util.function.Supplier;
import org.aludel.compliance.data.Employees;
import org.aludel.compliance.harness.Cases;
import org.aludel.compliance.harness.LiveDatabase;
import org.aludel.compliance.harness.Requires;
import org.aludel.core.dialect.Capability;
import org.aludel.core.sql.DerivedTable;
import org.aludel.core.sql.FrameBound;
import org.aludel.core.sql.FrameExclusion;
import org.aludel.core.sql.FrameUnit;
import org.aludel.core.sql.WindowFrame;
import org.aludel.core.sql.WindowFunction;
import org.aludel.core.sql.WindowSpecification;
import org.aludel.core.type.SqlTypes;
import org.junit.jupiter.api.Test;

/** Window functions and frames. */
@Requires(Capability.WINDOW_FUNCTIONS)
public abstract class WindowCases extends Cases {

    private static final WindowSpecification BY_ID = window().orderBy(Employees.ID.asc());
    private static final WindowSpecification BY_SALARY = window().orderBy(Employees.SALARY.desc());

    protected WindowCases(Supplier<LiveDatabase> database) {
        super(database);
    }

    @Test
    void numbersRows() {
        assertRows(select(
                                Employees.ID,
                                rowNumber()
                                        .over(window().orderBy(Employees.ID.desc()))
                                        .as("n"))
                        .orderBy(Employees.ID)
                        .limit(2))
                .containsExactly(row(1, 6L), row(2, 5L));
    }

    @Test
    void ranksEqualRowsAlike() {
        assertRows(select(
                                Employees.ID,
                                rank().over(BY_SALARY).as("r"),
                                denseRank().over(BY_SALARY).as("d"))
                        .orderBy(Employees.ID))
                .containsExactly(
                        row(1, 1L, 1L), row(2, 2L, 2L), row(3, 2L, 2L), row(4, 4L, 3L), row(5, 5L, 4L), row(6, 6L, 5L));
    }

    @Test
    void addsUpPartitions() {
        assertRows(select(
                                Employees.ID,
                                sum(Employees.SALARY)
                                        .over(window().partitionBy(Employees.DEPARTMENT_ID))
                                        .as("s"),
                                count().over(window()).as("c"))
                        .orderBy(Employees.ID))
                .containsExactly(
                        row(1, decimal("21000"), 6L),
                        row(2, decimal("21000"), 6L),
                        row(3, decimal("21000"), 6L),
                        row(4, decimal("9000"), 6L),
                        row(5, decimal("9000"), 6L),
                        row(6, decimal("3000"), 6L));
    }

    @Test
    void addsUpAsItGoes() {
        assertValues(select(sum(Employees.ID)
                                .over(BY_ID.rows(FrameBound.unboundedPreceding(), FrameBound.currentRow())))
                        .orderBy(Employees.ID))
                .containsExactly(1, 3, 6, 10, 15, 21);
    }

    @Test
    void countsRowsOfAFrame() {
        assertValues(select(sum(Employees.ID).over(BY_ID.rows(FrameBound.preceding(1), FrameBound.following(1))))
                        .orderBy(Employees.ID))
                .containsExactly(3, 6, 9, 12, 15, 11);
        assertValues(select(sum(Employees.ID)
                                .over(BY_ID.rows(FrameBound.currentRow(), FrameBound.unboundedFollowing())))
                        .orderBy(Employees.ID))
                .containsExactly(21, 20, 18, 15, 11, 6);
    }

    @Test
    void includesEqualRowsInARange() {
        assertRows(select(
                                Employees.ID,
                                count().over(BY_SALARY.range(FrameBound.unboundedPreceding(), FrameBound.currentRow()))
                                        .as("c"))
                        .orderBy(Employees.ID))
                .containsExactly(row(1, 1L), row(2, 3L), row(3, 3L), row(4, 4L), row(5, 5L), row(6, 6L));
    }

    @Test
    @Requires(Capability.FRAME_RANGE_OFFSET)
    void measuresARange() {
        assertRows(select(
                                Employees.ID,
                                count().over(window().orderBy(Employees.SALARY.asc())
                                                .range(FrameBound.preceding(1000), FrameBound.currentRow()))
                                        .as("c"))
                        .orderBy(Employees.ID))
                .containsExactly(row(1, 1L), row(2, 3L), row(3, 3L), row(4, 2L), row(5, 2L), row(6, 1L));
    }

    @Test
    @Requires(Capability.FRAME_GROUPS)
    void countsGroupsOfEqualRows() {
        assertRows(select(
                                Employees.ID,
                                count().over(BY_SALARY.groups(FrameBound.preceding(1), FrameBound.currentRow()))
                                        .as("c"))
                        .orderBy(Employees.ID))
                .containsExactly(row(1, 1L), row(2, 3L), row(3, 3L), row(4, 3L), row(5, 2L), row(6, 2L));
    }

    @Test
    @Requires(Capability.FRAME_EXCLUSION)
    void leavesOutTheCurrentRow() {
        WindowFrame others = new WindowFrame(
                FrameUnit.ROWS, FrameBound.preceding(1), FrameBound.following(1), FrameExclusion.CURRENT_ROW);

        assertValues(select(sum(Employees.ID).over(BY_ID.frame(others))).orderBy(Employees.ID))
                .containsExactly(2, 4, 6, 8, 10, 5);
    }

    @Test
    void looksBackAndAhead() {
        assertRows(select(
                                lag(Employees.ID, 1).over(BY_ID).as("before"),
                                Employees.ID,
                                lead(Employees.ID, 2).over(BY_ID).as("behind"))
                        .orderBy(Employees.ID))
                .containsExactly(
                        row(null, 1, 3), row(1, 2, 4), row(2, 3, 5), row(3, 4, 6), row(4, 5, null), row(5, 6, null));
    }

    @Test
    void takesTheFirstAndTheLastValue() {
        WindowSpecification all = window().partitionBy(Employees.DEPARTMENT_ID)
                .orderBy(Employees.ID.asc())
                .rows(FrameBound.unboundedPreceding(), FrameBound.unboundedFollowing());

        assertRows(select(
                                Employees.ID,
                                function("first_value", SqlTypes.varchar(40), Employees.NAME)
                                        .over(all)
                                        .as("f"),
                                function("last_value", SqlTypes.varchar(40), Employees.NAME)
                                        .over(all)
                                        .as("l"))
                        .where(Employees.DEPARTMENT_ID.isNotNull())
                        .orderBy(Employees.ID))
                .containsExactly(
                        row(1, "Ada", "Cleo"),
                        row(2, "Ada", "Cleo"),
                        row(3, "Ada", "Cleo"),
                        row(4, "Dan", "Eve"),
                        row(5, "Dan", "Eve"));
    }

    @Test
    @Requires(Capability.IGNORE_NULLS)
    void skipsNulls() {
        assertValues(select(new WindowFunction<>(
                                function("last_value", SqlTypes.INTEGER, Employees.DEPARTMENT_ID),
                                BY_ID.rows(FrameBound.unboundedPreceding(), FrameBound.currentRow()),
                                true))
                        .orderBy(Employees.ID))
                .containsExactly(1, 1, 1, 2, 2, 2);
    }

    @Test
    void refersToAWindowByName() {
        assertRows(select(
                                Employees.ID,
                                rank().over(window("pay")).as("r"),
                                sum(Employees.ID).over(window("pay")).as("s"))
                        .window("pay", BY_ID)
                        .orderBy(Employees.ID)
                        .limit(3))
                .containsExactly(row(1, 1L, 1), row(2, 2L, 3), row(3, 3L, 6));
    }

    @Test
    void seesGroups() {
        assertRows(select(
                                Employees.DEPARTMENT_ID,
                                rank().over(window().orderBy(
                                                        sum(Employees.SALARY).desc()))
                                        .as("r"))
                        .where(Employees.DEPARTMENT_ID.isNotNull())
                        .groupBy(Employees.DEPARTMENT_ID)
                        .orderBy(Employees.DEPARTMENT_ID))
                .containsExactly(row(1, 1L), row(2, 2L));
    }

    @Test
    void picksTheFirstOfEachGroupFromASubquery() {
        DerivedTable ranked = select(
                        Employees.NAME,
                        rowNumber()
                                .over(window().partitionBy(Employees.DEPARTMENT_ID)
                                        .orderBy(Employees.SALARY.desc(), Employees.ID.asc()))
                                .as("place"))
                .where(Employees.DEPARTMENT_ID.isNotNull())
                .as("ranked");

        assertValues(select(ranked.column("name"))
                        .from(ranked)
                        .where(ranked.column("place").eq(literal(1L)))
                        .orderBy(ranked.column("name")))
                .containsExactly("Ada", "Dan");
    }
}
