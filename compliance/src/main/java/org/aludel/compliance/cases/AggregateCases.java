package org.aludel.compliance.cases;

import static org.aludel.core.sql.Sql.avg;
import static org.aludel.core.sql.Sql.count;
import static org.aludel.core.sql.Sql.cube;
import static org.aludel.core.sql.Sql.function;
import static org.aludel.core.sql.Sql.groupingSets;
import static org.aludel.core.sql.Sql.max;
import static org.aludel.core.sql.Sql.min;
import static org.aludel.core.sql.Sql.percentileCont;
import static org.aludel.core.sql.Sql.rollup;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.stringAggregate;
import static org.aludel.core.sql.Sql.sum;

import java.util.List;
import java.util.function.Supplier;
import org.aludel.compliance.data.Customers;
import org.aludel.compliance.data.Employees;
import org.aludel.compliance.data.Orders;
import org.aludel.compliance.harness.Cases;
import org.aludel.compliance.harness.LiveDatabase;
import org.aludel.compliance.harness.Requires;
import org.aludel.core.dialect.Capability;
import org.aludel.core.type.SqlTypes;
import org.junit.jupiter.api.Test;

/** Aggregates and grouping. */
public abstract class AggregateCases extends Cases {

    protected AggregateCases(Supplier<LiveDatabase> database) {
        super(database);
    }

    @Test
    void countsRowsAndValues() {
        assertRows(select(
                        count().as("rows_"),
                        count(Employees.DEPARTMENT_ID).as("values_"),
                        count(Employees.DEPARTMENT_ID).ofDistinct().as("distinct_")))
                .containsExactly(row(6L, 5L, 2L));
    }

    @Test
    void addsUpAndFindsExtremes() {
        assertRows(select(
                        sum(Employees.SALARY).as("s"),
                        avg(Employees.SALARY).as("a"),
                        min(Employees.HIRED_ON).as("first_"),
                        max(Employees.NAME).as("last_"),
                        sum(Employees.ID).as("i")))
                .containsExactly(
                        row(decimal("33000"), decimal("5500"), java.time.LocalDate.of(2015, 3, 1), "Finn", 21));
    }

    @Test
    void isNullOverNoRows() {
        assertRows(select(
                                count().as("c"),
                                sum(Employees.SALARY).as("s"),
                                max(Employees.NAME).as("m"))
                        .where(Employees.ID.gt(100)))
                .containsExactly(row(0L, null, null));
    }

    @Test
    void groups() {
        assertRows(select(Employees.DEPARTMENT_ID, count(), sum(Employees.SALARY))
                        .groupBy(Employees.DEPARTMENT_ID))
                .containsExactlyInAnyOrder(
                        row(1, 3L, decimal("21000")), row(2, 2L, decimal("9000")), row(null, 1L, decimal("3000")));
    }

    @Test
    void groupsByExpressions() {
        assertRows(select(Employees.ID.modulo(2).as("odd"), count())
                        .groupBy(Employees.ID.modulo(org.aludel.core.sql.Sql.literal(2)))
                        .withColumns(List.of(
                                Employees.ID
                                        .modulo(org.aludel.core.sql.Sql.literal(2))
                                        .as("odd"),
                                count())))
                .containsExactlyInAnyOrder(row(0, 3L), row(1, 3L));
    }

    @Test
    void filtersGroups() {
        assertValues(select(Employees.DEPARTMENT_ID)
                        .groupBy(Employees.DEPARTMENT_ID)
                        .having(count().gt(1L))
                        .having(sum(Employees.SALARY).lt(decimal("10000"))))
                .containsExactly(2);
    }

    @Test
    @Requires(Capability.AGGREGATE_FILTER)
    void filtersWhatIsAggregated() {
        assertRows(select(
                        count().filter(Employees.SALARY.gt(decimal("5000"))).as("c"),
                        sum(Employees.SALARY).filter(Employees.ACTIVE).as("s"),
                        count(Employees.DEPARTMENT_ID)
                                .ofDistinct()
                                .filter(Employees.ID.gt(3))
                                .as("d"),
                        max(Employees.NAME).filter(Employees.ID.gt(100)).as("m")))
                .containsExactly(row(3L, decimal("23000"), 1L, null));
    }

    @Test
    @Requires({Capability.STRING_AGGREGATE, Capability.AGGREGATE_ORDER_BY})
    void joinsStringsInOrder() {
        assertRows(select(
                                Employees.DEPARTMENT_ID,
                                stringAggregate(Employees.NAME, ", ")
                                        .orderedBy(Employees.ID.desc())
                                        .as("names"))
                        .where(Employees.DEPARTMENT_ID.isNotNull())
                        .groupBy(Employees.DEPARTMENT_ID)
                        .orderBy(Employees.DEPARTMENT_ID))
                .containsExactly(row(1, "Cleo, Bob, Ada"), row(2, "Eve, Dan"));
    }

    @Test
    @Requires(Capability.STRING_AGGREGATE)
    void joinsStringsAndSkipsNulls() {
        assertValues(select(stringAggregate(Customers.CITY, "'").as("cities")).where(Customers.ID.in(List.of(2, 3))))
                .containsExactly("Paris");
        assertValues(select(stringAggregate(Customers.CITY, ",").as("cities")).where(Customers.ID.eq(3)))
                .containsOnlyNulls();
    }

    @Test
    @Requires(Capability.WITHIN_GROUP)
    void findsTheMedian() {
        assertValues(select(percentileCont(0.5).withinGroup(Employees.SALARY.asc())))
                .containsExactly(5500.0);
    }

    @Test
    @Requires(Capability.ROLLUP)
    void rollsUp() {
        assertRows(select(Orders.CUSTOMER_ID, Orders.PRODUCT_ID, sum(Orders.QUANTITY))
                        .where(Orders.CUSTOMER_ID.isNotNull())
                        .groupBy(rollup(Orders.CUSTOMER_ID, Orders.PRODUCT_ID)))
                .containsExactlyInAnyOrder(
                        row(1, 1, 2),
                        row(1, 2, 1),
                        row(2, 1, 5),
                        row(4, 4, 1),
                        row(1, null, 3),
                        row(2, null, 5),
                        row(4, null, 1),
                        row(null, null, 9));
    }

    @Test
    @Requires(Capability.CUBE)
    void cubes() {
        assertRows(select(Orders.CUSTOMER_ID, Orders.PRODUCT_ID, sum(Orders.QUANTITY))
                        .where(Orders.CUSTOMER_ID.le(1))
                        .groupBy(cube(Orders.CUSTOMER_ID, Orders.PRODUCT_ID)))
                .containsExactlyInAnyOrder(
                        row(1, 1, 2),
                        row(1, 2, 1),
                        row(1, null, 3),
                        row(null, 1, 2),
                        row(null, 2, 1),
                        row(null, null, 3));
    }

    @Test
    @Requires(Capability.GROUPING_SETS)
    void groupsBySets() {
        assertRows(select(Orders.CUSTOMER_ID, Orders.PRODUCT_ID, sum(Orders.QUANTITY))
                        .where(Orders.CUSTOMER_ID.le(1))
                        .groupBy(groupingSets(List.of(Orders.CUSTOMER_ID), List.of(Orders.PRODUCT_ID), List.of())))
                .containsExactlyInAnyOrder(row(1, null, 3), row(null, 1, 2), row(null, 2, 1), row(null, null, 3));
    }

    @Test
    @Requires(Capability.GROUPING_SETS)
    void tellsSubtotalsFromNulls() {
        assertValues(select(Employees.DEPARTMENT_ID).groupBy(groupingSets(List.of(Employees.DEPARTMENT_ID), List.of())))
                .containsExactlyInAnyOrder(1, 2, null, null);
        assertRows(select(
                                Employees.DEPARTMENT_ID,
                                function("grouping", SqlTypes.INTEGER, Employees.DEPARTMENT_ID)
                                        .as("g"),
                                count())
                        .groupBy(groupingSets(List.of(Employees.DEPARTMENT_ID), List.of())))
                .containsExactlyInAnyOrder(row(1, 0, 3L), row(2, 0, 2L), row(null, 0, 1L), row(null, 1, 6L));
    }

    @Test
    void combinesTruthValues() {
        assertRows(select(
                                function("bool_and", SqlTypes.BOOLEAN, Employees.ACTIVE)
                                        .as("every_"),
                                function("bool_or", SqlTypes.BOOLEAN, Employees.ACTIVE)
                                        .as("some_"))
                        .where(Employees.DEPARTMENT_ID.eq(1)))
                .containsExactly(row(false, true));
        assertRows(select(
                                function("bool_and", SqlTypes.BOOLEAN, Employees.ACTIVE)
                                        .as("every_"),
                                function("bool_or", SqlTypes.BOOLEAN, Employees.ACTIVE)
                                        .as("some_"))
                        .where(Employees.DEPARTMENT_ID.eq(2)))
                .containsExactly(row(true, true));
    }
}
