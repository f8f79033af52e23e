package org.aludel.compliance.cases;

import static org.aludel.core.sql.Sql.caseOf;
import static org.aludel.core.sql.Sql.caseWhen;
import static org.aludel.core.sql.Sql.coalesce;
import static org.aludel.core.sql.Sql.function;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.nextValue;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Supplier;
import org.aludel.compliance.data.Customers;
import org.aludel.compliance.data.Employees;
import org.aludel.compliance.data.Orders;
import org.aludel.compliance.data.Products;
import org.aludel.compliance.harness.Cases;
import org.aludel.compliance.harness.LiveDatabase;
import org.aludel.compliance.harness.Requires;
import org.aludel.core.dialect.Capability;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.ExtractField;
import org.aludel.core.type.SqlTypes;
import org.assertj.core.api.ListAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CASE, CAST, EXTRACT and sequences. */
public abstract class ExpressionCases extends Cases {

    protected ExpressionCases(Supplier<LiveDatabase> database) {
        super(database);
    }

    private ListAssert<@Nullable Object> assertThatFirstCustomers(Expression<?> expression) {
        return assertValues(
                select(expression.as("result")).from(Customers.TABLE).where(Customers.ID.eq(1)));
    }

    // ---- CASE

    @Test
    void choosesByConditions() {
        assertValues(select(caseWhen(Employees.SALARY.ge(decimal("6000")), "high")
                                .when(Employees.SALARY.ge(decimal("4000")), "middle")
                                .otherwise("low"))
                        .orderBy(Employees.ID))
                .containsExactly("high", "high", "high", "middle", "middle", "low");
    }

    @Test
    void choosesByAValue() {
        assertValues(select(caseOf(Employees.DEPARTMENT_ID, literal(1), literal("E"))
                                .when(literal(2), literal("S"))
                                .otherwise(literal("?")))
                        .orderBy(Employees.ID))
                .containsExactly("E", "E", "E", "S", "S", "?");
    }

    @Test
    void isNullWhereNoBranchFits() {
        assertValues(select(caseWhen(Employees.ID.gt(5), value(1)).end()).orderBy(Employees.ID))
                .containsExactly(null, null, null, null, null, 1);
    }

    @Test
    void choosesTruthValues() {
        assertValues(select(caseWhen(Employees.ID.gt(4), literal(true)).otherwise(literal(false)))
                        .orderBy(Employees.ID))
                .containsExactly(false, false, false, false, true, true);
        assertValues(select(Employees.ID)
                        .where(caseWhen(Employees.ID.gt(4), literal(true)).otherwise(literal(false)))
                        .orderBy(Employees.ID))
                .containsExactly(5, 6);
    }

    // ---- CAST

    @Test
    void casts() {
        assertThatFirstCustomers(literal("12").cast(SqlTypes.INTEGER)).containsExactly(12);
        assertThatFirstCustomers(literal("12").cast(SqlTypes.BIGINT)).containsExactly(12L);
        assertThatFirstCustomers(literal(12).cast(SqlTypes.varchar(10))).containsExactly("12");
        assertThatFirstCustomers(Customers.ID.cast(SqlTypes.decimal(10, 2))).containsExactly(decimal("1"));
        assertThatFirstCustomers(literal("1.25").cast(SqlTypes.decimal(10, 2))).containsExactly(decimal("1.25"));
        assertThatFirstCustomers(literal("2024-02-29").cast(SqlTypes.DATE)).containsExactly(LocalDate.of(2024, 2, 29));
        assertThatFirstCustomers(literal("2024-02-29 13:14:15").cast(SqlTypes.timestamp(6)))
                .containsExactly(LocalDateTime.of(2024, 2, 29, 13, 14, 15));
        assertThatFirstCustomers(literal("0.5").cast(SqlTypes.DOUBLE)).containsExactly(0.5);
        assertThatFirstCustomers(value("7").cast(SqlTypes.SMALLINT)).containsExactly((short) 7);
        assertThatFirstCustomers(value(null, SqlTypes.VARCHAR).cast(SqlTypes.INTEGER))
                .containsOnlyNulls();
    }

    @Test
    void roundsByCasting() {
        assertThatFirstCustomers(literal(new BigDecimal("1.2345")).cast(SqlTypes.decimal(10, 2)))
                .containsExactly(decimal("1.23"));
    }

    @Test
    @Requires(Capability.TRY_CAST)
    void isNullWhereACastFails() {
        assertThatFirstCustomers(literal("abc").tryCast(SqlTypes.INTEGER)).containsOnlyNulls();
        assertThatFirstCustomers(literal("12").tryCast(SqlTypes.INTEGER)).containsExactly(12);
    }

    @Test
    void readsAsAnotherType() {
        assertThatFirstCustomers(Customers.ID.coerce(SqlTypes.BIGINT)).containsExactly(1L);
    }

    // ---- EXTRACT

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "YEAR, 2024",
        "QUARTER, 1",
        "MONTH, 2",
        "DAY, 29",
        "DAY_OF_YEAR, 60",
        "HOUR, 23",
        "MINUTE, 59",
        "SECOND, 59",
    })
    void takesFieldsOfATimestamp(ExtractField field, int expected) {
        assertValues(select(Orders.ORDERED_AT.extract(field).as("field")).where(Orders.ID.eq(11)))
                .containsExactly(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"YEAR, 2021", "MONTH, 2", "DAY, 28"})
    void takesFieldsOfADate(ExtractField field, int expected) {
        assertValues(select(Employees.HIRED_ON.extract(field).as("field")).where(Employees.ID.eq(5)))
                .containsExactly(expected);
    }

    /** 2021-02-28 is a Sunday, 2015-03-01 too, 2019-11-30 is a Saturday. */
    @Test
    void countsDaysOfTheWeekFromSundayAsZero() {
        assertRows(select(
                                Employees.ID,
                                Employees.HIRED_ON
                                        .extract(ExtractField.DAY_OF_WEEK)
                                        .as("d"))
                        .where(Employees.ID.in(java.util.List.of(1, 4, 5)))
                        .orderBy(Employees.ID))
                .containsExactly(row(1, 0), row(4, 6), row(5, 0));
    }

    /** 2024-12-31 belongs to the first ISO week of 2025, 2024-02-29 to the ninth of 2024. */
    @Test
    @Requires(Capability.EXTRACT_WEEK)
    void countsIsoWeeks() {
        assertRows(select(
                                Orders.ID,
                                Orders.ORDERED_AT.extract(ExtractField.WEEK).as("w"))
                        .where(Orders.ID.in(java.util.List.of(11, 13)))
                        .orderBy(Orders.ID))
                .containsExactly(row(11, 9), row(13, 1));
    }

    @Test
    void comparesFields() {
        assertValues(select(Employees.ID)
                        .where(Employees.HIRED_ON.extract(ExtractField.YEAR).eq(value(2019)))
                        .orderBy(Employees.ID))
                .containsExactly(4);
    }

    // ---- parameters

    @Test
    void parametersKeepTheirTypeBesideNumbersOfAnother() {
        assertThatThird(Employees.ID.times(value(0.5)).coerce(SqlTypes.DOUBLE)).containsExactly(1.5);
        assertThatThird(value(0.5).times(Employees.ID)).containsExactly(1.5);
        assertThatThird(Employees.ID.minus(value(decimal("0.25"))).coerce(SqlTypes.decimal(10, 2)))
                .containsExactly(decimal("2.75"));
        assertThatThird(value(7).modulo(value(4))).containsExactly(3);
        assertThatThird(value(7).plus(value(4))).containsExactly(11);
        assertThatThird(coalesce(value(null, SqlTypes.DOUBLE), value(2.5))).containsExactly(2.5);
        assertThatThird(function("greatest", SqlTypes.DOUBLE, Employees.ID, value(3.5)))
                .containsExactly(3.5);
        assertThatThird(function("floor", SqlTypes.DOUBLE, value(2.5))).containsExactly(2.0);
    }

    private ListAssert<@Nullable Object> assertThatThird(Expression<?> expression) {
        return assertValues(select(expression.as("result")).where(Employees.ID.eq(3)));
    }

    @Test
    void numbersAreComparedAsTheyAre() {
        assertValues(select(Employees.ID).where(Employees.ID.ge(value(4.5))).orderBy(Employees.ID))
                .containsExactly(5, 6);
        assertValues(select(Employees.ID).where(Employees.ID.eq(value(4.5)))).isEmpty();
        assertValues(select(Employees.ID).where(value(4.5).eq(Employees.ID))).isEmpty();
        assertValues(select(Employees.ID).where(Employees.ID.between(value(3.5), value(4.5))))
                .containsExactly(4);
        assertValues(select(Employees.ID).where(Employees.ID.in(value(4.5), value(9.5))))
                .isEmpty();
    }

    // ---- sequences

    @Test
    @Requires(Capability.SEQUENCES)
    void drawsFromASequence() {
        if (supports(Capability.SEQUENCES)) {
            database().ddl(database().tables().createSequence("ticket_numbers"));
        }

        Object first = connection()
                .execute(select(nextValue("ticket_numbers").as("n")))
                .scalar();
        Object second = connection()
                .execute(select(nextValue("ticket_numbers").as("n")))
                .scalar();

        assertThat(first).isInstanceOf(Long.class);
        assertThat(second).isInstanceOf(Long.class).isNotEqualTo(first);
    }

    // ---- decimals

    @Test
    void keepsTheDigitsOfLiteralsAndParameters() {
        assertValues(select(Products.ID)
                        .where(Products.PRICE.eq(literal(new BigDecimal("19.99"))))
                        .orderBy(Products.ID))
                .containsExactly(1);
        assertValues(select(Products.ID).where(Products.PRICE.eq(new BigDecimal("19.990"))))
                .containsExactly(1);
    }
}
