package org.aludel.compliance.cases;

import static org.aludel.core.sql.Sql.caseWhen;
import static org.aludel.core.sql.Sql.count;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.param;
import static org.aludel.core.sql.Sql.scalar;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.value;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.aludel.compliance.data.Customers;
import org.aludel.compliance.data.Departments;
import org.aludel.compliance.data.Employees;
import org.aludel.compliance.data.Products;
import org.aludel.compliance.harness.Cases;
import org.aludel.compliance.harness.LiveDatabase;
import org.aludel.compliance.harness.Requires;
import org.aludel.core.dialect.Capability;
import org.aludel.core.sql.DerivedTable;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.LabeledExpression;
import org.aludel.core.sql.NullOrdering;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.SortDirection;
import org.aludel.core.sql.SortSpecification;
import org.aludel.core.type.SqlTypes;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** ORDER BY and limits. */
public abstract class OrderAndLimitCases extends Cases {

    private static final SelectStatement IDS = select(Employees.ID);

    protected OrderAndLimitCases(Supplier<LiveDatabase> database) {
        super(database);
    }

    private static SortSpecification nulls(Expression<?> expression, SortDirection direction, NullOrdering nulls) {
        return new SortSpecification(expression, direction, nulls);
    }

    // ---- order

    @Test
    void ordersBySeveralKeys() {
        assertValues(IDS.orderBy(Employees.SALARY.desc(), Employees.ID.desc())).containsExactly(1, 3, 2, 4, 5, 6);
    }

    @Test
    void putsNullsFirstOrLast() {
        SelectStatement cities = select(Customers.ID);

        assertValues(cities.orderBy(
                        nulls(Customers.CITY, SortDirection.ASCENDING, NullOrdering.FIRST), Customers.ID.asc()))
                .containsExactly(3, 1, 4, 2);
        assertValues(cities.orderBy(
                        nulls(Customers.CITY, SortDirection.ASCENDING, NullOrdering.LAST), Customers.ID.asc()))
                .containsExactly(1, 4, 2, 3);
        assertValues(cities.orderBy(
                        nulls(Customers.CITY, SortDirection.DESCENDING, NullOrdering.FIRST), Customers.ID.asc()))
                .containsExactly(3, 2, 1, 4);
        assertValues(cities.orderBy(
                        nulls(Customers.CITY, SortDirection.DESCENDING, NullOrdering.LAST), Customers.ID.asc()))
                .containsExactly(2, 1, 4, 3);
    }

    @Test
    void putsNullsOfALabelFirstOrLast() {
        LabeledExpression<String> city = Customers.CITY.as("town");

        assertRows(select(Customers.ID, city)
                        .orderBy(nulls(city, SortDirection.ASCENDING, NullOrdering.FIRST), Customers.ID.asc())
                        .limit(2))
                .containsExactly(row(3, null), row(1, "Berlin"));
    }

    @Test
    void ordersByExpressions() {
        assertValues(IDS.orderBy(Employees.ID.negate().asc()).limit(2)).containsExactly(6, 5);
        assertValues(IDS.orderBy(
                        caseWhen(Employees.ID.eq(4), literal(0))
                                .otherwise(literal(1))
                                .asc(),
                        Employees.ID.asc()))
                .containsExactly(4, 1, 2, 3, 5, 6);
    }

    @Test
    void ordersByALabel() {
        LabeledExpression<Integer> minus = Employees.ID.negate().as("minus_id");

        assertValues(select(minus).orderBy(minus.asc()).limit(2)).containsExactly(-6, -5);
    }

    @Test
    void ordersByAColumnThatIsNotSelected() {
        assertValues(select(Employees.NAME).orderBy(Employees.HIRED_ON.desc()).limit(1))
                .containsExactly("Finn");
    }

    @Test
    @Requires(Capability.COLLATE)
    void ordersByACollation() {
        String collation = database().hints().collation();
        if (collation == null) {
            Assumptions.assumeFalse(supports(Capability.COLLATE), "The database under test names no collation");
            collation = "any";
        }
        DerivedTable words = select(literal("a").as("w"))
                .unionAll(select(literal("B").as("w")))
                .as("words");

        assertValues(select(words.column("w"))
                        .from(words)
                        .orderBy(words.column("w").collate(collation).asc()))
                .containsExactly("B", "a");
    }

    // ---- limits

    @Test
    void limitsAndSkips() {
        SelectStatement ordered = IDS.orderBy(Employees.ID);

        assertValues(ordered.limit(2)).containsExactly(1, 2);
        assertValues(ordered.offset(4)).containsExactly(5, 6);
        assertValues(ordered.limit(2).offset(3)).containsExactly(4, 5);
        assertValues(ordered.limit(0)).isEmpty();
        assertValues(ordered.limit(100)).hasSize(6);
        assertValues(ordered.limit(2).offset(100)).isEmpty();
    }

    @Test
    void limitsWithoutAnOrder() {
        assertValues(IDS.limit(2)).hasSize(2);
        assertValues(IDS.limit(4).offset(4)).hasSize(2);
    }

    @Test
    void takesLimitsAtExecution() {
        SelectStatement page = IDS.orderBy(Employees.ID)
                .limit(param("size", SqlTypes.BIGINT))
                .offset(param("skipped", SqlTypes.BIGINT));

        assertValues(page, Map.of("size", 2L, "skipped", 0L)).containsExactly(1, 2);
        assertValues(page, Map.of("size", 3L, "skipped", 4L)).containsExactly(5, 6);
    }

    @Test
    void takesALimitOfNoRowsAtExecution() {
        SelectStatement rows = IDS.orderBy(Employees.ID).limit(param("size", SqlTypes.INTEGER));
        SelectStatement page = rows.offset(param("skipped", SqlTypes.INTEGER));

        assertValues(rows, Map.of("size", 0)).isEmpty();
        assertValues(rows, Map.of("size", 2)).containsExactly(1, 2);
        assertValues(page, Map.of("size", 0, "skipped", 1)).isEmpty();
        assertValues(page, Map.of("size", 2, "skipped", 1)).containsExactly(2, 3);
        assertValues(rows.offset(1), Map.of("size", 0)).isEmpty();
    }

    @Test
    void limitsToNoRowsAnywhere() {
        assertValues(IDS.limit(literal(0))).isEmpty();
        assertValues(IDS.limit(literal(0)).offset(2)).isEmpty();
        assertValues(select(count()).from(Employees.TABLE).limit(0)).isEmpty();
        assertValues(select(Departments.ID)
                        .where(Departments.ID.in(select(Employees.ID).limit(0)))
                        .orderBy(Departments.ID))
                .isEmpty();
        assertValues(select(Departments.ID).unionAll(IDS).limit(0)).isEmpty();
    }

    @Test
    void limitsDistinctRows() {
        assertValues(select(Employees.SALARY)
                        .distinct()
                        .orderBy(Employees.SALARY.desc())
                        .limit(2))
                .containsExactly(decimal("9000"), decimal("6000"));
    }

    @Test
    void limitsASubqueryInFrom() {
        DerivedTable best = select(Employees.ID)
                .orderBy(Employees.SALARY.desc(), Employees.ID.asc())
                .limit(3)
                .as("best");

        assertValues(select(best.column("id"))
                        .from(best)
                        .orderBy(best.column("id").desc()))
                .containsExactly(3, 2, 1);
    }

    @Test
    void limitsASubqueryInACondition() {
        assertValues(select(Employees.NAME)
                        .where(Employees.ID.in(
                                select(Products.ID).orderBy(Products.ID.desc()).limit(2)))
                        .orderBy(Employees.ID))
                .containsExactly("Dan", "Eve");
    }

    @Test
    void limitsASubqueryThatIsAValue() {
        assertValues(select(value(1).as("one"))
                        .withColumns(List.of(scalar(select(Employees.NAME)
                                        .from(Employees.TABLE)
                                        .orderBy(Employees.SALARY.asc())
                                        .limit(1))
                                .as("poorest"))))
                .containsExactly("Finn");
    }

    @Test
    @Requires(Capability.WITH_TIES)
    void addsRowsThatAreEqualToTheLast() {
        assertValues(IDS.orderBy(Employees.SALARY.desc()).limit(2).withTies()).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    @Requires(Capability.LIMIT_PERCENT)
    void limitsByPercent() {
        assertValues(IDS.orderBy(Employees.ID).limit(50).percent()).containsExactly(1, 2, 3);
    }

    @Test
    @Requires(Capability.DISTINCT_ON)
    void keepsTheFirstOfEachGroup() {
        assertRows(select(Employees.DEPARTMENT_ID, Employees.SALARY)
                        .where(Employees.DEPARTMENT_ID.isNotNull())
                        .distinctOn(Employees.DEPARTMENT_ID)
                        .orderBy(Employees.DEPARTMENT_ID.asc(), Employees.SALARY.desc()))
                .containsExactly(row(1, decimal("9000")), row(2, decimal("5000")));
    }
}
