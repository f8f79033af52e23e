package org.aludel.compliance.cases;

import static org.aludel.core.sql.Sql.and;
import static org.aludel.core.sql.Sql.isFalse;
import static org.aludel.core.sql.Sql.isTrue;
import static org.aludel.core.sql.Sql.isUnknown;
import static org.aludel.core.sql.Sql.listParam;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.not;
import static org.aludel.core.sql.Sql.or;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.aludel.compliance.data.Customers;
import org.aludel.compliance.data.Employees;
import org.aludel.compliance.data.Flags;
import org.aludel.compliance.data.Links;
import org.aludel.compliance.data.Products;
import org.aludel.compliance.harness.Cases;
import org.aludel.compliance.harness.LiveDatabase;
import org.aludel.compliance.harness.Requires;
import org.aludel.core.dialect.Capability;
import org.aludel.core.error.CoreErrorCode;
import org.aludel.core.error.InvalidStatementException;
import org.aludel.core.sql.AliasedFrom;
import org.aludel.core.sql.BetweenPredicate;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.PrefixOperation;
import org.aludel.core.sql.PrefixOperator;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.Sql;
import org.aludel.core.type.SqlTypes;
import org.assertj.core.api.ListAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Conditions, and that unknown is neither true nor false. */
public abstract class PredicateCases extends Cases {

    protected PredicateCases(Supplier<LiveDatabase> database) {
        super(database);
    }

    private ListAssert<@Nullable Object> employees(Expression<Boolean> condition) {
        return assertValues(select(Employees.ID).where(condition).orderBy(Employees.ID));
    }

    private ListAssert<@Nullable Object> flags(Expression<Boolean> condition) {
        return assertValues(select(Flags.ID).where(condition).orderBy(Flags.ID));
    }

    private ListAssert<@Nullable Object> customers(Expression<Boolean> condition) {
        return assertValues(select(Customers.ID).where(condition).orderBy(Customers.ID));
    }

    private ListAssert<@Nullable Object> products(Expression<Boolean> condition) {
        return assertValues(select(Products.ID).where(condition).orderBy(Products.ID));
    }

    // ---- comparison

    @Test
    void compares() {
        employees(Employees.ID.eq(3)).containsExactly(3);
        employees(Employees.ID.ne(3)).containsExactly(1, 2, 4, 5, 6);
        employees(Employees.ID.lt(3)).containsExactly(1, 2);
        employees(Employees.ID.le(3)).containsExactly(1, 2, 3);
        employees(Employees.ID.gt(3)).containsExactly(4, 5, 6);
        employees(Employees.ID.ge(3)).containsExactly(3, 4, 5, 6);
        employees(Employees.DEPARTMENT_ID.eq(Employees.MANAGER_ID)).containsExactly(2, 3);
        employees(value(3).eq(Employees.ID)).containsExactly(3);
    }

    @Test
    void findsNulls() {
        customers(Customers.CITY.isNull()).containsExactly(3);
        customers(Customers.CITY.isNotNull()).containsExactly(1, 2, 4);
    }

    @Test
    void takesNullAsAValueWhereAsked() {
        customers(Customers.CITY.isDistinctFrom("Berlin")).containsExactly(2, 3);
        customers(Customers.CITY.isNotDistinctFrom("Berlin")).containsExactly(1, 4);
        customers(Customers.CITY.isNotDistinctFrom((String) null)).containsExactly(3);
        customers(Customers.CITY.isDistinctFrom((String) null)).containsExactly(1, 2, 4);
        employees(Employees.DEPARTMENT_ID.isNotDistinctFrom(Employees.MANAGER_ID))
                .containsExactly(2, 3, 6);
        employees(Employees.DEPARTMENT_ID.isDistinctFrom(Employees.MANAGER_ID)).containsExactly(1, 4, 5);
    }

    @Test
    void includesBothBoundsOfARange() {
        employees(Employees.ID.between(2, 4)).containsExactly(2, 3, 4);
        employees(Employees.ID.notBetween(2, 4)).containsExactly(1, 5, 6);
        employees(Employees.ID.between(4, 2)).isEmpty();
    }

    @Test
    void sortsTheBoundsOfASymmetricRange() {
        employees(new BetweenPredicate(Employees.ID, literal(4), literal(2), true, false))
                .containsExactly(2, 3, 4);
        employees(new BetweenPredicate(Employees.ID, value(4), value(2), true, true))
                .containsExactly(1, 5, 6);
    }

    // ---- three truth values

    @Test
    void selectsTrueRowsOnly() {
        flags(Flags.TRUTH).containsExactly(1);
        flags(not(Flags.TRUTH)).containsExactly(2);
        flags(Flags.TRUTH.isNull()).containsExactly(3);
    }

    @Test
    void testsForEachTruthValue() {
        flags(isTrue(Flags.TRUTH)).containsExactly(1);
        flags(isFalse(Flags.TRUTH)).containsExactly(2);
        flags(isUnknown(Flags.TRUTH)).containsExactly(3);
        flags(not(isTrue(Flags.TRUTH))).containsExactly(2, 3);
        customers(isUnknown(Customers.CITY.eq("Berlin"))).containsExactly(3);
        customers(not(isTrue(Customers.CITY.eq("Berlin")))).containsExactly(2, 3);
    }

    @Test
    void keepsUnknownUnknownUnderNot() {
        customers(Customers.CITY.ne("Berlin")).containsExactly(2);
        customers(not(Customers.CITY.eq("Berlin"))).containsExactly(2);
        customers(not(Customers.CITY.eq("Berlin")).or(Customers.CITY.isNull())).containsExactly(2, 3);
        customers(Customers.CITY.eq("Berlin").or(Customers.ID.eq(3))).containsExactly(1, 3, 4);
        customers(not(Customers.CITY.eq("Berlin").and(Customers.ID.eq(1)))).containsExactly(2, 3, 4);
    }

    @Test
    void comparesTruthValues() {
        flags(Flags.TRUTH.eq(true)).containsExactly(1);
        flags(Flags.TRUTH.ne(true)).containsExactly(2);
        flags(Flags.TRUTH.eq(false)).containsExactly(2);
        flags(Flags.TRUTH.eq(literal(false))).containsExactly(2);
    }

    @Test
    void takesBooleanParametersAsConditions() {
        flags(value(true)).containsExactly(1, 2, 3);
        flags(value(false)).isEmpty();
        flags(literal(true)).containsExactly(1, 2, 3);
        flags(literal(false)).isEmpty();
        flags(not(value(true))).isEmpty();
    }

    @Test
    void joinsNoConditionsToTrueOrFalse() {
        flags(and(List.<Predicate>of())).containsExactly(1, 2, 3);
        flags(or(List.<Predicate>of())).isEmpty();
    }

    @Test
    void selectsConditionsAsValues() {
        assertRows(select(
                                Customers.ID,
                                Customers.CITY.eq("Berlin").as("berliner"),
                                Customers.CITY.isNull().as("homeless"))
                        .orderBy(Customers.ID))
                .containsExactly(row(1, true, false), row(2, false, false), row(3, null, true), row(4, true, false));
    }

    @Test
    void comparesConditionsWithTruthValues() {
        customers(Customers.ID.gt(2).eq(Customers.CREDIT.isNull())).containsExactly(1);
        flags(Flags.ID.lt(2).eq(Flags.TRUTH)).containsExactly(1, 2);
    }

    @Test
    void sortsByConditions() {
        assertValues(select(Employees.ID).orderBy(Employees.ID.gt(4).desc(), Employees.ID.asc()))
                .containsExactly(5, 6, 1, 2, 3, 4);
    }

    // ---- patterns

    @Test
    void matchesPatterns() {
        products(Products.NAME.like("100%")).containsExactly(1, 2);
        products(Products.NAME.like("snake_case")).containsExactly(3, 4);
        products(Products.NAME.notLike("100%")).containsExactly(3, 4, 5);
        products(Products.NAME.like("%a_e")).containsExactly(3, 4);
    }

    @Test
    void escapesPatterns() {
        products(Products.NAME.like("100!%%", '!')).containsExactly(1);
        products(Products.NAME.like("snake!_%", '!')).containsExactly(3);
        products(Products.NAME.like("snake\\_%", '\\')).containsExactly(3);
        products(Products.NAME.like("back\\\\slash", '\\')).containsExactly(5);
        products(Products.NAME.like("back\\slash", '!')).containsExactly(5);
    }

    @Test
    void takesTextLiterallyInPrefixSuffixAndPart() {
        products(Products.NAME.startsWith("100%")).containsExactly(1);
        products(Products.NAME.startsWith("snake_")).containsExactly(3);
        products(Products.NAME.endsWith("_case")).containsExactly(3);
        products(Products.NAME.contains("0% w")).containsExactly(1);
        products(Products.NAME.contains("k\\s")).containsExactly(5);
        products(Products.NAME.contains("'")).isEmpty();
    }

    @Test
    void ignoresCaseWhereAsked() {
        products(Products.NAME.ilike("SNAKE_CASE")).containsExactly(3, 4);
        products(Products.NAME.ilike("%WOOL")).containsExactly(1);
        products(Products.NAME.icontains("E_C")).containsExactly(3);
    }

    @Test
    void takesPatternsFromColumns() {
        customers(Customers.NAME.like(Customers.NAME)).containsExactly(1, 2, 3, 4);
        customers(Customers.CITY.like(Customers.CITY.concat("%"))).containsExactly(1, 2, 4);
    }

    @Test
    @Requires(Capability.REGEX)
    void matchesRegularExpressions() {
        products(Products.NAME.matchesRegex("^snake.case$")).containsExactly(3, 4);
        products(Products.NAME.matchesRegex("[0-9]+")).containsExactly(1, 2);
    }

    // ---- lists

    @Test
    void findsValuesInLists() {
        employees(Employees.ID.in(List.of(2, 4, 99))).containsExactly(2, 4);
        employees(Employees.ID.notIn(List.of(2, 4, 99))).containsExactly(1, 3, 5, 6);
        customers(Customers.NAME.in(List.of("O'Hara", "nobody"))).containsExactly(4);
        customers(Customers.CITY.notIn(List.of("Berlin"))).containsExactly(2);
        employees(Employees.HIRED_ON.in(List.of(java.time.LocalDate.of(2024, 2, 29))))
                .containsExactly(6);
        employees(Employees.SALARY.in(List.of(decimal("6000")))).containsExactly(2, 3);
    }

    @Test
    void findsNothingInAnEmptyListAndEverythingOutsideOfIt() {
        customers(Customers.CITY.in(List.of())).isEmpty();
        customers(Customers.CITY.notIn(List.of())).containsExactly(1, 2, 3, 4);
        customers(not(Customers.CITY.in(List.of()))).containsExactly(1, 2, 3, 4);
        employees(Employees.ID.in(List.of())).isEmpty();
        employees(Employees.ID.notIn(List.of()).and(Employees.ID.lt(3))).containsExactly(1, 2);
    }

    @Test
    void takesListsOfAnyLengthInOneStatement() {
        SelectStatement statement = select(Employees.ID)
                .where(Employees.ID.in(listParam("ids", SqlTypes.INTEGER)))
                .orderBy(Employees.ID);

        assertValues(statement, Map.of("ids", List.of())).isEmpty();
        for (int size : new int[] {1, 2, 3, 5, 8, 13, 500, 2_000}) {
            assertValues(
                            statement,
                            Map.of(
                                    "ids",
                                    IntStream.rangeClosed(5, 4 + size).boxed().toList()))
                    .containsExactlyElementsOf(size == 1 ? List.of(5) : List.of(5, 6));
        }
    }

    @Test
    void takesHugeListsOrSaysHowManyAreTooMany() {
        List<Integer> ids = IntStream.rangeClosed(6, 40_005).boxed().toList();
        SelectStatement statement = select(Employees.ID).where(Employees.ID.in(ids));

        if (dialect().compile(statement).isExpanding() && dialect().maxParameters() < ids.size()) {
            assertThatThrownBy(() -> connection().execute(statement))
                    .isInstanceOfSatisfying(
                            InvalidStatementException.class,
                            e -> assertThat(e.code()).isEqualTo(CoreErrorCode.TOO_MANY_PARAMETERS));
        } else {
            assertValues(statement).containsExactly(6);
        }
    }

    @Test
    void findsValuesAmongExpressions() {
        employees(Employees.DEPARTMENT_ID.in(Employees.MANAGER_ID, literal(2))).containsExactly(2, 3, 4, 5);
        employees(value(4).in(Employees.ID, Employees.MANAGER_ID)).containsExactly(4, 5);
    }

    // ---- row values

    @Test
    void comparesRowValues() {
        assertValues(select(Links.TARGET_ID)
                        .where(Sql.row(Links.SOURCE_ID, Links.TARGET_ID).eq(Sql.row(value(3), value(4)))))
                .containsExactly(4);
        assertValues(select(Links.SOURCE_ID)
                        .where(Sql.row(Links.SOURCE_ID, Links.TARGET_ID).gt(Sql.row(literal(2), literal(3))))
                        .orderBy(Links.TARGET_ID))
                .containsExactly(3, 3);
        assertValues(select(Links.SOURCE_ID)
                        .where(Sql.row(Links.SOURCE_ID, Links.TARGET_ID).le(Sql.row(literal(3), literal(1))))
                        .orderBy(Links.SOURCE_ID))
                .containsExactly(1, 2, 3);
        assertValues(select(Links.SOURCE_ID)
                        .where(Sql.row(Links.SOURCE_ID, Links.TARGET_ID).ne(Sql.row(literal(3), literal(1))))
                        .orderBy(Links.SOURCE_ID))
                .containsExactly(1, 2, 3);
    }

    @Test
    void findsRowValuesInLists() {
        SelectStatement all = select(Links.TARGET_ID).orderBy(Links.TARGET_ID);

        assertValues(all.where(Sql.row(Links.SOURCE_ID, Links.TARGET_ID)
                        .in(Sql.row(literal(3), literal(4)), Sql.row(literal(2), literal(4)))))
                .containsExactly(4);
        assertValues(all.where(Sql.row(Links.SOURCE_ID, Links.TARGET_ID)
                        .in(List.of(List.<Object>of(3, 4), List.<Object>of(1, 2), List.<Object>of(9, 9)))))
                .containsExactly(2, 4);
        assertValues(all.where(Sql.row(Links.SOURCE_ID, Links.TARGET_ID).notIn(List.of(List.<Object>of(3, 4)))))
                .containsExactly(1, 2, 3);
        assertValues(all.where(Sql.row(Links.SOURCE_ID, Links.TARGET_ID).in(List.of())))
                .isEmpty();
        assertValues(all.where(Sql.row(Links.SOURCE_ID, Links.TARGET_ID).notIn(List.of())))
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    @Requires(Capability.ROW_VALUE_IN)
    void findsRowValuesInSubqueries() {
        AliasedFrom other = Employees.TABLE.as("other");

        assertValues(select(Employees.ID)
                        .where(Sql.row(Employees.DEPARTMENT_ID, Employees.SALARY)
                                .in(select(other.column("department_id"), other.column("salary"))
                                        .from(other)
                                        .where(other.column("id").in(List.of(2, 4)))))
                        .orderBy(Employees.ID))
                .containsExactly(2, 3, 4);
    }

    // ---- bits

    @Test
    @Requires(Capability.BITWISE_OPERATORS)
    void combinesBits() {
        assertRows(select(
                                Employees.ID.bitwiseAnd(literal(3)).as("a"),
                                Employees.ID.bitwiseOr(literal(3)).as("o"),
                                Employees.ID.bitwiseXor(literal(3)).as("x"),
                                new PrefixOperation<>(PrefixOperator.BITWISE_NOT, Employees.ID)
                                        .bitwiseAnd(literal(7))
                                        .as("n"))
                        .where(Employees.ID.eq(6)))
                .containsExactly(row(2, 7, 5, 1));
    }
}
