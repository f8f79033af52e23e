package org.aludel.compliance.cases;

import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.count;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.tableFunction;
import static org.aludel.core.sql.Sql.value;
import static org.aludel.core.sql.Sql.valuesTable;

import java.util.List;
import java.util.function.Supplier;
import org.aludel.compliance.data.Customers;
import org.aludel.compliance.data.Departments;
import org.aludel.compliance.data.Employees;
import org.aludel.compliance.data.Orders;
import org.aludel.compliance.data.Products;
import org.aludel.compliance.harness.Cases;
import org.aludel.compliance.harness.LiveDatabase;
import org.aludel.compliance.harness.Requires;
import org.aludel.core.dialect.Capability;
import org.aludel.core.sql.AliasedFrom;
import org.aludel.core.sql.DerivedTable;
import org.aludel.core.sql.Join;
import org.aludel.core.sql.JoinKind;
import org.aludel.core.sql.SampleMethod;
import org.aludel.core.sql.Sql;
import org.aludel.core.sql.TableFunction;
import org.aludel.core.sql.TableSample;
import org.aludel.core.sql.ValuesTable;
import org.aludel.core.type.SqlTypes;
import org.junit.jupiter.api.Test;

/** Everything that can stand in a FROM clause. */
public abstract class JoinCases extends Cases {

    protected JoinCases(Supplier<LiveDatabase> database) {
        super(database);
    }

    @Test
    void keepsMatchingPairsInAnInnerJoin() {
        assertRows(select(Customers.NAME, Orders.ID)
                        .from(Customers.TABLE)
                        .join(Orders.TABLE)
                        .on(Orders.CUSTOMER_ID.eq(Customers.ID))
                        .orderBy(Orders.ID))
                .containsExactly(row("Ann", 10), row("Ann", 11), row("Ben", 12), row("O'Hara", 13));
    }

    @Test
    void keepsRowsOfTheLeftSideInALeftJoin() {
        assertRows(select(Customers.NAME, Orders.ID)
                        .from(Customers.TABLE)
                        .leftJoin(Orders.TABLE)
                        .on(Orders.CUSTOMER_ID.eq(Customers.ID).and(Orders.QUANTITY.gt(1)))
                        .orderBy(Customers.ID))
                .containsExactly(row("Ann", 10), row("Ben", 12), row("Cy", null), row("O'Hara", null));
    }

    @Test
    @Requires(Capability.RIGHT_JOIN)
    void keepsRowsOfTheRightSideInARightJoin() {
        assertRows(select(Customers.NAME, Orders.ID)
                        .from(Customers.TABLE)
                        .rightJoin(Orders.TABLE)
                        .on(Orders.CUSTOMER_ID.eq(Customers.ID))
                        .orderBy(Orders.ID))
                .containsExactly(row("Ann", 10), row("Ann", 11), row("Ben", 12), row("O'Hara", 13), row(null, 14));
    }

    @Test
    @Requires(Capability.FULL_JOIN)
    void keepsRowsOfBothSidesInAFullJoin() {
        assertRows(select(Customers.NAME, Orders.ID)
                        .from(Customers.TABLE)
                        .fullJoin(Orders.TABLE)
                        .on(Orders.CUSTOMER_ID.eq(Customers.ID)))
                .containsExactlyInAnyOrder(
                        row("Ann", 10),
                        row("Ann", 11),
                        row("Ben", 12),
                        row("O'Hara", 13),
                        row("Cy", null),
                        row(null, 14));
    }

    @Test
    void combinesAllRowsInACrossJoin() {
        assertValues(select(count()).from(Customers.TABLE).crossJoin(Departments.TABLE))
                .containsExactly(12L);
        assertValues(select(count()).from(Customers.TABLE, Departments.TABLE)).containsExactly(12L);
    }

    @Test
    @Requires(Capability.JOIN_USING)
    void joinsByColumnsOfOneName() {
        AliasedFrom other = Customers.TABLE.as("other");

        assertRows(select(Customers.NAME, other.column("credit"))
                        .from(Customers.TABLE)
                        .join(other)
                        .using("id")
                        .orderBy(Customers.NAME))
                .containsExactly(
                        row("Ann", decimal("100")),
                        row("Ben", null),
                        row("Cy", decimal("50.5")),
                        row("O'Hara", decimal("0")));
    }

    @Test
    void joinsATableWithItself() {
        AliasedFrom boss = Employees.TABLE.as("boss");

        assertRows(select(Employees.NAME, boss.column("name").as("boss_name"))
                        .from(Employees.TABLE)
                        .join(boss)
                        .on(boss.column("id").eq(Employees.MANAGER_ID))
                        .where(Employees.ID.gt(3))
                        .orderBy(Employees.ID))
                .containsExactly(row("Dan", "Ada"), row("Eve", "Dan"));
    }

    @Test
    void joinsMoreThanTwoTables() {
        assertRows(select(Customers.NAME, Products.NAME.as("product"))
                        .from(Customers.TABLE)
                        .join(Orders.TABLE)
                        .on(Orders.CUSTOMER_ID.eq(Customers.ID))
                        .join(Products.TABLE)
                        .on(Products.ID.eq(Orders.PRODUCT_ID))
                        .where(Products.ID.ne(1))
                        .orderBy(Orders.ID))
                .containsExactly(row("Ann", "100 things"), row("O'Hara", "snakeXcase"));
    }

    @Test
    void joinsAJoinOnTheRightSide() {
        Join inner =
                new Join(Orders.TABLE, JoinKind.INNER, Products.TABLE, Products.ID.eq(Orders.PRODUCT_ID), List.of());

        assertRows(select(Customers.NAME, Products.NAME.as("product"))
                        .from(Customers.TABLE)
                        .leftJoin(inner)
                        .on(Orders.CUSTOMER_ID.eq(Customers.ID).and(Products.PRICE.lt(decimal("10"))))
                        .orderBy(Customers.ID))
                .containsExactly(
                        row("Ann", "100 things"), row("Ben", null), row("Cy", null), row("O'Hara", "snakeXcase"));
    }

    @Test
    void joinsASubquery() {
        DerivedTable totals = select(Orders.CUSTOMER_ID, count().as("orders"))
                .groupBy(Orders.CUSTOMER_ID)
                .as("totals");

        assertRows(select(Customers.NAME, totals.column("orders"))
                        .from(Customers.TABLE)
                        .leftJoin(totals)
                        .on(totals.column("customer_id").eq(Customers.ID))
                        .orderBy(Customers.ID))
                .containsExactly(row("Ann", 2L), row("Ben", 1L), row("Cy", null), row("O'Hara", 1L));
    }

    @Test
    @Requires(Capability.LATERAL)
    void limitsRowsOfEachGroupByALateralSubquery() {
        DerivedTable best = select(Employees.NAME, Employees.SALARY)
                .where(Employees.DEPARTMENT_ID.eq(Departments.ID))
                .orderBy(Employees.SALARY.desc(), Employees.ID.asc())
                .limit(2)
                .as("best")
                .asLateral();

        assertRows(select(Departments.NAME, best.column("name").as("employee"))
                        .from(Departments.TABLE)
                        .join(best)
                        .on(literal(1).eq(1))
                        .orderBy(Departments.ID.asc(), best.column("salary").desc()))
                .containsExactly(
                        row("Engineering", "Ada"), row("Engineering", "Bob"), row("Sales", "Dan"), row("Sales", "Eve"));
    }

    @Test
    @Requires(Capability.LATERAL)
    void keepsRowsWithoutALateralMatchInALeftJoin() {
        DerivedTable newest = select(Employees.NAME)
                .where(Employees.DEPARTMENT_ID.eq(Departments.ID))
                .orderBy(Employees.HIRED_ON.desc())
                .limit(1)
                .as("newest")
                .asLateral();

        assertRows(select(Departments.NAME, newest.column("name").as("employee"))
                        .from(Departments.TABLE)
                        .leftJoin(newest)
                        .on(literal(1).eq(1))
                        .orderBy(Departments.ID))
                .containsExactly(row("Engineering", "Cleo"), row("Sales", "Eve"), row("Archive", null));
    }

    @Test
    @Requires(Capability.LATERAL)
    void crossJoinsALateralSubquery() {
        DerivedTable doubled =
                select(Departments.ID.times(2).as("twice")).as("doubled").asLateral();

        assertValues(select(doubled.column("twice"))
                        .from(Departments.TABLE)
                        .crossJoin(doubled)
                        .orderBy(Departments.ID))
                .containsExactly(2, 4, 6);
    }

    @Test
    @Requires(Capability.VALUES_TABLE)
    void selectsFromRowsWrittenInPlace() {
        ValuesTable bonus = valuesTable(
                "bonus",
                List.of(column("employee_id", SqlTypes.INTEGER), column("amount", SqlTypes.decimal(10, 2))),
                new Object[] {1, decimal("100")},
                new Object[] {4, decimal("50.25")},
                new Object[] {9, null});

        assertRows(select(Employees.NAME, bonus.column("amount"))
                        .from(Employees.TABLE)
                        .join(bonus)
                        .on(bonus.column("employee_id").eq(Employees.ID))
                        .orderBy(Employees.ID))
                .containsExactly(row("Ada", decimal("100")), row("Dan", decimal("50.25")));
        assertRows(select(bonus.column("employee_id"), bonus.column("amount"))
                        .from(bonus)
                        .orderBy(bonus.column("employee_id")))
                .containsExactly(row(1, decimal("100")), row(4, decimal("50.25")), row(9, null));
    }

    @Test
    @Requires({Capability.TABLE_FUNCTION, Capability.ARRAYS})
    void selectsFromAFunction() {
        TableFunction numbers = tableFunction(
                Sql.function(
                        "unnest", SqlTypes.INTEGER, Sql.array(SqlTypes.INTEGER, literal(3), literal(1), literal(2))),
                "numbers",
                column("n", SqlTypes.INTEGER));

        assertValues(select(numbers.column("n"))
                        .from(numbers)
                        .where(numbers.column("n").gt(1))
                        .orderBy(numbers.column("n")))
                .containsExactly(2, 3);
    }

    @Test
    @Requires({Capability.TABLE_FUNCTION, Capability.ARRAYS, Capability.ORDINALITY})
    void countsTheRowsOfAFunction() {
        TableFunction letters = tableFunction(
                        Sql.function(
                                "unnest",
                                SqlTypes.VARCHAR,
                                Sql.array(SqlTypes.varchar(10), literal("b"), literal("a"))),
                        "letters",
                        column("letter", SqlTypes.varchar(10)))
                .withOrdinality("place");

        assertRows(select(letters.column("letter"), letters.column("place"))
                        .from(letters)
                        .orderBy(letters.column("place")))
                .containsExactly(row("b", 1L), row("a", 2L));
    }

    @Test
    @Requires(Capability.TABLE_SAMPLE)
    void samplesAllRowsByAHundredPercent() {
        TableSample sample = new TableSample(Employees.TABLE, SampleMethod.BERNOULLI, literal(100), null);

        assertValues(select(count()).from(sample)).containsExactly(6L);
    }

    @Test
    void takesParametersInJoinConditions() {
        assertRows(select(Customers.NAME, Orders.ID)
                        .from(Customers.TABLE)
                        .leftJoin(Orders.TABLE)
                        .on(Orders.CUSTOMER_ID.eq(Customers.ID).and(value(5).eq(Orders.QUANTITY)))
                        .where(Customers.ID.lt(3))
                        .orderBy(Customers.ID))
                .containsExactly(row("Ann", null), row("Ben", 12));
    }
}
