package org.aludel.compliance.cases;

import static org.aludel.core.sql.Sql.coalesce;
import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.currentDate;
import static org.aludel.core.sql.Sql.currentTimestamp;
import static org.aludel.core.sql.Sql.function;
import static org.aludel.core.sql.Sql.length;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.lower;
import static org.aludel.core.sql.Sql.nullIf;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.upper;
import static org.aludel.core.sql.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.aludel.compliance.data.Customers;
import org.aludel.compliance.data.Employees;
import org.aludel.compliance.data.Orders;
import org.aludel.compliance.data.Products;
import org.aludel.compliance.harness.Cases;
import org.aludel.compliance.harness.LiveDatabase;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FunctionCall;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.assertj.core.api.ListAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Functions that have one name and one meaning everywhere. */
public abstract class FunctionCases extends Cases {

    private static final SqlType<String> TEXT = SqlTypes.varchar(40);
    private static final SqlType<BigDecimal> NUMBER = SqlTypes.decimal(10, 2);

    protected FunctionCases(Supplier<LiveDatabase> database) {
        super(database);
    }

    private ListAssert<@Nullable Object> assertThatFourthCustomers(Expression<?> expression) {
        return assertValues(
                select(expression.as("result")).from(Customers.TABLE).where(Customers.ID.eq(4)));
    }

    /** A function that not every database has, or that gives the expected value. */
    private void ifNotRefused(String function, Expression<?> expression, Object expected) {
        SelectStatement statement =
                select(expression.as("result")).from(Customers.TABLE).where(Customers.ID.eq(4));
        if (!isRefused(statement, "function '" + function + "'")) {
            assertValues(statement).containsExactly(expected);
        }
    }

    private ListAssert<@Nullable Object> assertThatFirstProducts(Expression<?> expression) {
        return assertValues(select(expression.as("result")).from(Products.TABLE).where(Products.ID.eq(1)));
    }

    private ListAssert<@Nullable Object> assertThatEleventhOrders(Expression<?> expression) {
        return assertValues(select(expression.as("result")).from(Orders.TABLE).where(Orders.ID.eq(11)));
    }

    // ---- texts

    @Test
    void measuresAndChangesCase() {
        assertThatFourthCustomers(length(Customers.NAME)).containsExactly(6);
        assertThatFourthCustomers(length(literal("\u00e4\u5c71"))).containsExactly(2);
        assertThatFourthCustomers(upper(Customers.CITY)).containsExactly("BERLIN");
        assertThatFourthCustomers(lower(Customers.CITY)).containsExactly("berlin");
        assertThatFourthCustomers(lower(value("ABC"))).containsExactly("abc");
    }

    @Test
    void cutsTexts() {
        assertThatFourthCustomers(function("substring", TEXT, Customers.CITY, literal(2), literal(3)))
                .containsExactly("erl");
        assertThatFourthCustomers(function("substring", TEXT, Customers.CITY, literal(4)))
                .containsExactly("lin");
        assertThatFourthCustomers(function("substring", TEXT, Customers.CITY, 2, 3))
                .containsExactly("erl");
    }

    @Test
    void cutsTextsAtTheirEnds() {
        ifNotRefused("left", cut("left", 3), "Ber");
        ifNotRefused("left", cut("left", 9), "Berlin");
        ifNotRefused("right", cut("right", 3), "lin");
        ifNotRefused("right", cut("right", 9), "Berlin");
    }

    private static Expression<String> cut(String function, int length) {
        return function(function, TEXT, Customers.CITY, literal(length));
    }

    @Test
    void findsTextsInTexts() {
        assertThatFourthCustomers(function("position", SqlTypes.INTEGER, literal("l"), Customers.CITY))
                .containsExactly(4);
        assertThatFourthCustomers(function("position", SqlTypes.INTEGER, value("l"), Customers.CITY))
                .containsExactly(4);
        assertThatFourthCustomers(function("position", SqlTypes.INTEGER, literal("z"), Customers.CITY))
                .containsExactly(0);
    }

    @Test
    void trims() {
        assertThatFourthCustomers(function("trim", TEXT, literal("  a b "))).containsExactly("a b");
        assertThatFourthCustomers(function("ltrim", TEXT, literal("  a b "))).containsExactly("a b ");
        assertThatFourthCustomers(function("rtrim", TEXT, literal("  a b "))).containsExactly("  a b");
    }

    @Test
    void replacesAndConcatenates() {
        ifNotRefused("replace", function("replace", TEXT, Customers.CITY, literal("er"), literal("or")), "Borlin");
        assertThatFourthCustomers(function("concat", TEXT, Customers.NAME, literal("-"), Customers.CITY))
                .containsExactly("O'Hara-Berlin");
    }

    // ---- nulls and comparison

    @Test
    void replacesNulls() {
        assertValues(select(coalesce(Customers.CITY, literal("nowhere"))).orderBy(Customers.ID))
                .containsExactly("Berlin", "Paris", "nowhere", "Berlin");
        assertValues(select(coalesce(Customers.CITY, value("nowhere"))).orderBy(Customers.ID))
                .containsExactly("Berlin", "Paris", "nowhere", "Berlin");
        assertValues(select(nullIf(Customers.CITY, literal("Berlin"))).orderBy(Customers.ID))
                .containsExactly(null, "Paris", null, null);
    }

    @Test
    void picksTheGreatestAndTheLeast() {
        assertThatFourthCustomers(function("greatest", SqlTypes.INTEGER, Customers.ID, literal(2), literal(3)))
                .containsExactly(4);
        assertThatFourthCustomers(function("least", SqlTypes.INTEGER, Customers.ID, literal(2), literal(3)))
                .containsExactly(2);
    }

    // ---- numbers

    @Test
    void rounds() {
        assertThatFirstProducts(function("abs", NUMBER, Products.PRICE.negate()))
                .containsExactly(decimal("19.99"));
        assertThatFirstProducts(function("ceil", NUMBER, Products.PRICE)).containsExactly(decimal("20"));
        assertThatFirstProducts(function("floor", NUMBER, Products.PRICE)).containsExactly(decimal("19"));
        assertThatFirstProducts(function("floor", NUMBER, Products.PRICE.negate()))
                .containsExactly(decimal("-20"));
        assertThatFirstProducts(function("round", NUMBER, Products.PRICE, literal(1)))
                .containsExactly(decimal("20"));
        assertThatFirstProducts(function("round", NUMBER, Products.PRICE)).containsExactly(decimal("20"));
        assertThatFirstProducts(function("sign", SqlTypes.INTEGER, Products.PRICE.negate()))
                .containsExactly(-1);
        assertThatFirstProducts(function("mod", SqlTypes.INTEGER, literal(17), literal(5)))
                .containsExactly(2);
    }

    @Test
    void raisesToPowers() {
        ifNotRefused("power", function("power", SqlTypes.DOUBLE, literal(2.0), literal(10.0)), 1024.0);
        assertThatFirstProducts(function("sqrt", SqlTypes.DOUBLE, literal(81.0)))
                .containsExactly(9.0);
    }

    @Test
    void makesRandomNumbers() {
        double random = (Double) assertNotNull(connection()
                .execute(select(function("random", SqlTypes.DOUBLE).as("r")))
                .scalar());

        assertThat(random).isGreaterThanOrEqualTo(0).isLessThan(1);
    }

    private static Object assertNotNull(@Nullable Object value) {
        if (value == null) {
            throw new AssertionError("a value was expected, not null");
        }
        return value;
    }

    // ---- time

    @Test
    void truncatesTimestamps() {
        FunctionCall<LocalDateTime> year = truncated("year");

        assertThatEleventhOrders(year).containsExactly(LocalDateTime.of(2024, 1, 1, 0, 0));
        assertThatEleventhOrders(truncated("month")).containsExactly(LocalDateTime.of(2024, 2, 1, 0, 0));
        assertThatEleventhOrders(truncated("day")).containsExactly(LocalDateTime.of(2024, 2, 29, 0, 0));
        assertThatEleventhOrders(truncated("hour")).containsExactly(LocalDateTime.of(2024, 2, 29, 23, 0));
        assertThatEleventhOrders(truncated("minute")).containsExactly(LocalDateTime.of(2024, 2, 29, 23, 59));
    }

    private static FunctionCall<LocalDateTime> truncated(String unit) {
        return function("date_trunc", SqlTypes.timestamp(6), literal(unit), Orders.ORDERED_AT);
    }

    @Test
    void tellsTheTime() {
        Object now = assertNotNull(
                connection().execute(select(currentTimestamp().as("t"))).scalar());
        Object today = assertNotNull(
                connection().execute(select(currentDate().as("d"))).scalar());
        Object portable = assertNotNull(connection()
                .execute(select(
                        function("now", SqlTypes.TIMESTAMP_WITH_TIME_ZONE).as("n")))
                .scalar());

        assertThat(Duration.between((OffsetDateTime) now, OffsetDateTime.now(ZoneOffset.UTC))
                        .abs())
                .isLessThan(Duration.ofMinutes(10));
        assertThat(Duration.between((OffsetDateTime) portable, OffsetDateTime.now(ZoneOffset.UTC))
                        .abs())
                .isLessThan(Duration.ofMinutes(10));
        assertThat((LocalDate) today)
                .isBetween(
                        LocalDate.now(ZoneOffset.UTC).minusDays(1),
                        LocalDate.now(ZoneOffset.UTC).plusDays(1));
    }

    // ---- names that are not portable

    @Test
    void writesUnknownNamesAsTheyAre() {
        assertThat(dialect()
                        .compile(select(function("acme_score", SqlTypes.INTEGER, column("a"), 1)
                                .as("s")))
                        .sql())
                .contains("acme_score(");
        assertValues(select(function("CoALESCE", SqlTypes.INTEGER, Employees.MANAGER_ID, literal(0)))
                        .where(Employees.ID.lt(3))
                        .orderBy(Employees.ID))
                .containsExactly(0, 1);
    }
}
