package org.aludel.compliance.cases;

import static org.aludel.core.sql.Sql.avg;
import static org.aludel.core.sql.Sql.count;
import static org.aludel.core.sql.Sql.exists;
import static org.aludel.core.sql.Sql.max;
import static org.aludel.core.sql.Sql.not;
import static org.aludel.core.sql.Sql.scalar;
import static org.aludel.core.sql.Sql.select;

import java.util.function.Supplier;
import org.aludel.compliance.data.Customers;
import org.aludel.compliance.data.Departments;
import org.aludel.compliance.data.Employees;
import org.aludel.compliance.data.Orders;
import org.aludel.compliance.harness.Cases;
import org.aludel.compliance.harness.LiveDatabase;
import org.aludel.core.sql.AliasedFrom;
import org.aludel.core.sql.ComparisonOperator;
import org.aludel.core.sql.Quantifier;
import org.aludel.core.sql.SelectStatement;
import org.junit.jupiter.api.Test;

/** Subqueries as values and in conditions, with and without correlation. */
public abstract class SubqueryCases extends Cases {

    private static final AliasedFrom OTHER = Employees.TABLE.as("other");

    protected SubqueryCases(Supplier<LiveDatabase> database) {
        super(database);
    }

    @Test
    void standsForAValue() {
        assertValues(select(Employees.NAME)
                        .where(Employees.SALARY.eq(
                                scalar(select(max(OTHER.column("salary"))).from(OTHER)))))
                .containsExactly("Ada");
    }

    @Test
    void seesTheRowAroundIt() {
        assertRows(select(
                                Departments.NAME,
                                scalar(select(count())
                                                .from(Employees.TABLE)
                                                .where(Employees.DEPARTMENT_ID.eq(Departments.ID)))
                                        .as("employees"))
                        .from(Departments.TABLE)
                        .orderBy(Departments.ID))
                .containsExactly(row("Engineering", 3L), row("Sales", 2L), row("Archive", 0L));
    }

    @Test
    void isNullWithoutARow() {
        assertRows(select(
                                Departments.ID,
                                scalar(select(Employees.NAME)
                                                .from(Employees.TABLE)
                                                .where(Employees.ID.eq(Departments.ID.plus(4))))
                                        .as("employee"))
                        .from(Departments.TABLE)
                        .orderBy(Departments.ID))
                .containsExactly(row(1, "Eve"), row(2, "Finn"), row(3, null));
    }

    @Test
    void testsForExistence() {
        SelectStatement orders = select(Orders.ID).from(Orders.TABLE).where(Orders.CUSTOMER_ID.eq(Customers.ID));

        assertValues(select(Customers.NAME)
                        .from(Customers.TABLE)
                        .where(exists(orders))
                        .orderBy(Customers.ID))
                .containsExactly("Ann", "Ben", "O'Hara");
        assertValues(select(Customers.NAME)
                        .from(Customers.TABLE)
                        .where(exists(orders).not()))
                .containsExactly("Cy");
    }

    @Test
    void listsValues() {
        assertValues(select(Customers.NAME)
                        .where(Customers.ID.in(select(Orders.CUSTOMER_ID).where(Orders.QUANTITY.gt(1))))
                        .orderBy(Customers.ID))
                .containsExactly("Ann", "Ben");
        assertValues(select(Customers.NAME)
                        .where(Customers.ID.notIn(select(Orders.CUSTOMER_ID).where(Orders.CUSTOMER_ID.isNotNull()))))
                .containsExactly("Cy");
    }

    @Test
    void excludesEverythingOnceTheListHasANull() {
        assertValues(select(Customers.NAME).where(Customers.ID.notIn(select(Orders.CUSTOMER_ID))))
                .isEmpty();
        assertValues(select(Customers.NAME).where(not(Customers.ID.in(select(Orders.CUSTOMER_ID)))))
                .isEmpty();
    }

    @Test
    void comparesWithAnyAndAllRows() {
        SelectStatement sales = select(OTHER.column("salary"))
                .from(OTHER)
                .where(OTHER.column("department_id").eq(2));

        assertValues(select(Employees.ID)
                        .where(Employees.SALARY.compare(ComparisonOperator.GREATER, Quantifier.ALL, sales))
                        .orderBy(Employees.ID))
                .containsExactly(1, 2, 3);
        assertValues(select(Employees.ID)
                        .where(Employees.SALARY.compare(ComparisonOperator.GREATER, Quantifier.ANY, sales))
                        .orderBy(Employees.ID))
                .containsExactly(1, 2, 3, 4);
        assertValues(select(Employees.ID)
                        .where(Employees.SALARY.compare(ComparisonOperator.EQUAL, Quantifier.ANY, sales))
                        .orderBy(Employees.ID))
                .containsExactly(4, 5);
    }

    @Test
    void comparesWithAllOfNoRows() {
        SelectStatement none = select(OTHER.column("salary"))
                .from(OTHER)
                .where(OTHER.column("department_id").eq(3));

        assertValues(select(Employees.ID)
                        .where(Employees.SALARY.compare(ComparisonOperator.LESS, Quantifier.ALL, none))
                        .orderBy(Employees.ID))
                .containsExactly(1, 2, 3, 4, 5, 6);
        assertValues(select(Employees.ID)
                        .where(Employees.SALARY.compare(ComparisonOperator.LESS, Quantifier.ANY, none)))
                .isEmpty();
    }

    @Test
    void seesRowsTwoLevelsUp() {
        AliasedFrom colleague = Employees.TABLE.as("colleague");

        assertValues(select(Departments.NAME)
                        .from(Departments.TABLE)
                        .where(exists(select(Employees.ID)
                                .from(Employees.TABLE)
                                .where(Employees.DEPARTMENT_ID.eq(Departments.ID))
                                .where(exists(select(colleague.column("id"))
                                        .from(colleague)
                                        .where(colleague.column("department_id").eq(Departments.ID))
                                        .where(colleague.column("id").ne(Employees.ID))
                                        .where(colleague.column("salary").eq(Employees.SALARY)))))))
                .containsExactly("Engineering");
    }

    @Test
    void standsInHavingAndInOrder() {
        assertValues(select(Employees.DEPARTMENT_ID)
                        .from(Employees.TABLE)
                        .where(Employees.DEPARTMENT_ID.isNotNull())
                        .groupBy(Employees.DEPARTMENT_ID)
                        .having(avg(Employees.SALARY)
                                .gt(scalar(select(avg(OTHER.column("salary"))).from(OTHER)))))
                .containsExactly(1);
        assertValues(select(Departments.ID)
                        .from(Departments.TABLE)
                        .orderBy(
                                scalar(select(count())
                                                .from(Employees.TABLE)
                                                .where(Employees.DEPARTMENT_ID.eq(Departments.ID)))
                                        .asc(),
                                Departments.ID.asc()))
                .containsExactly(3, 2, 1);
    }
}
