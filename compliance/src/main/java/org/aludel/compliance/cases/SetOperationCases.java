package org.aludel.compliance.cases;

import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.count;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.value;
import static org.aludel.core.sql.Sql.values;

import java.util.List;
import java.util.function.Supplier;
import org.aludel.compliance.data.Customers;
import org.aludel.compliance.data.Departments;
import org.aludel.compliance.data.Employees;
import org.aludel.compliance.harness.Cases;
import org.aludel.compliance.harness.LiveDatabase;
import org.aludel.compliance.harness.Requires;
import org.aludel.core.dialect.Capability;
import org.aludel.core.sql.DerivedTable;
import org.aludel.core.sql.Query;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.type.SqlTypes;
import org.junit.jupiter.api.Test;

/** UNION, INTERSECT and EXCEPT at any nesting, and VALUES. */
public abstract class SetOperationCases extends Cases {

    /** 1, 1, 1, 2, 2 and null. */
    private static final SelectStatement DEPARTMENTS = select(Employees.DEPARTMENT_ID.as("n"));

    /** null, 1, 1, 1, 4 and null. */
    private static final SelectStatement MANAGERS = select(Employees.MANAGER_ID.as("n"));

    private static final SelectStatement ONE_TO_THREE = select(Departments.ID.as("n"));

    protected SetOperationCases(Supplier<LiveDatabase> database) {
        super(database);
    }

    @Test
    void unites() {
        assertValues(DEPARTMENTS.union(MANAGERS)).containsExactlyInAnyOrder(1, 2, 4, null);
    }

    @Test
    void unitesWithDuplicates() {
        assertValues(DEPARTMENTS.unionAll(ONE_TO_THREE)).containsExactlyInAnyOrder(1, 1, 1, 2, 2, null, 1, 2, 3);
    }

    @Test
    @Requires(Capability.INTERSECT)
    void intersects() {
        assertValues(DEPARTMENTS.intersect(MANAGERS)).containsExactlyInAnyOrder(1, null);
    }

    @Test
    @Requires(Capability.INTERSECT_ALL)
    void intersectsWithDuplicates() {
        assertValues(DEPARTMENTS.intersectAll(MANAGERS)).containsExactlyInAnyOrder(1, 1, 1, null);
    }

    @Test
    @Requires(Capability.EXCEPT)
    void subtracts() {
        assertValues(DEPARTMENTS.except(MANAGERS)).containsExactly(2);
    }

    @Test
    @Requires(Capability.EXCEPT_ALL)
    void subtractsWithDuplicates() {
        assertValues(DEPARTMENTS.exceptAll(ONE_TO_THREE)).containsExactlyInAnyOrder(1, 1, 2, null);
    }

    @Test
    void ordersAndLimitsTheWhole() {
        assertValues(ONE_TO_THREE
                        .unionAll(select(Employees.ID.as("n")))
                        .orderBy(column("n").desc())
                        .limit(3)
                        .offset(1))
                .containsExactly(5, 4, 3);
    }

    @Test
    void ordersByWhatTheFirstQuerySelects() {
        assertValues(ONE_TO_THREE
                        .unionAll(ONE_TO_THREE)
                        .orderBy(Departments.ID.as("n").desc()))
                .containsExactly(3, 3, 2, 2, 1, 1);
        assertValues(select(Departments.ID).union(ONE_TO_THREE).orderBy(Departments.ID.desc()))
                .containsExactly(3, 2, 1);
    }

    @Test
    void ordersByAColumnThatASubqueryRenames() {
        DerivedTable first = ONE_TO_THREE
                .unionAll(ONE_TO_THREE)
                .orderBy(Departments.ID.as("n"))
                .limit(3)
                .as("part", "x");
        assertValues(select(first.column("x")).orderBy(first.column("x").asc())).containsExactly(1, 1, 2);
        DerivedTable second =
                ONE_TO_THREE.orderBy(Departments.ID.as("n").desc()).limit(1).as("part", "x");
        assertValues(select(second.column("x"))).containsExactly(3);
    }

    @Test
    void unitesMoreThanTwo() {
        assertValues(select(literal(1).as("n"))
                        .unionAll(select(literal(2).as("n")))
                        .unionAll(select(value(3).as("n")))
                        .orderBy(column("n").asc()))
                .containsExactly(1, 2, 3);
    }

    @Test
    @Requires(Capability.NESTED_SET_OPERATION)
    void nestsOnTheRight() {
        Query right = select(literal(1).as("n")).union(select(literal(1).as("n")));

        assertValues(select(literal(1).as("n")).unionAll(right)).containsExactly(1, 1);
    }

    @Test
    @Requires(Capability.NESTED_SET_OPERATION)
    void nestsOnTheLeft() {
        Query left = select(literal(1).as("n")).unionAll(select(literal(1).as("n")));

        assertValues(left.union(select(literal(2).as("n")))).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    @Requires({Capability.NESTED_SET_OPERATION, Capability.EXCEPT})
    void mixesOperatorsAsTheyAreNested() {
        Query twoAndThree = ONE_TO_THREE.except(select(literal(1).as("n")));

        assertValues(ONE_TO_THREE.except(twoAndThree)).containsExactly(1);
        assertValues(ONE_TO_THREE
                        .except(select(literal(1).as("n")))
                        .except(select(literal(2).as("n"))))
                .containsExactly(3);
    }

    @Test
    @Requires(Capability.NESTED_SET_OPERATION)
    void ordersAndLimitsItsParts() {
        assertValues(select(Employees.ID.as("n"))
                        .orderBy(Employees.SALARY.desc())
                        .limit(1)
                        .unionAll(select(Employees.ID.as("n"))
                                .orderBy(Employees.SALARY.asc())
                                .limit(2))
                        .orderBy(column("n").asc()))
                .containsExactly(1, 5, 6);
    }

    @Test
    void standsInFrom() {
        DerivedTable all = ONE_TO_THREE.unionAll(select(Customers.ID.as("n"))).as("everything");

        assertRows(select(all.column("n"), count())
                        .from(all)
                        .groupBy(all.column("n"))
                        .orderBy(all.column("n")))
                .containsExactly(row(1, 2L), row(2, 2L), row(3, 2L), row(4, 1L));
    }

    @Test
    void standsInConditions() {
        assertValues(select(Employees.ID)
                        .where(Employees.ID.in(select(literal(2).as("n"))
                                .unionAll(select(literal(5).as("n")))))
                        .orderBy(Employees.ID))
                .containsExactly(2, 5);
    }

    @Test
    void unitesColumnsOfSeveralTypes() {
        assertRows(select(Customers.ID, Customers.NAME, Customers.CREDIT)
                        .where(Customers.ID.eq(1))
                        .unionAll(select(Employees.ID, Employees.NAME, Employees.SALARY)
                                .where(Employees.ID.eq(6)))
                        .orderBy(column("id").asc()))
                .containsExactly(row(1, "Ann", decimal("100")), row(6, "Finn", decimal("3000")));
    }

    @Test
    void writesRowsInPlaceAsAQuery() {
        assertRows(values(
                        List.of(column("a", SqlTypes.INTEGER), column("b", SqlTypes.varchar(10))),
                        new Object[] {1, "x"},
                        new Object[] {2, null}))
                .containsExactlyInAnyOrder(row(1, "x"), row(2, null));
        assertValues(values(List.of(column("a", SqlTypes.INTEGER)), new Object[] {3}, new Object[] {1}, new Object[] {2
                        })
                        .orderBy(column("a").desc())
                        .limit(2))
                .containsExactly(3, 2);
    }
}
