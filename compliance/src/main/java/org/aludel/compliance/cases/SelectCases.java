package org.aludel.compliance.cases;

import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.nullValue;
import static org.aludel.core.sql.Sql.param;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.selectFrom;
import static org.aludel.core.sql.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.aludel.compliance.data.Customers;
import org.aludel.compliance.data.Departments;
import org.aludel.compliance.data.Employees;
import org.aludel.compliance.harness.Cases;
import org.aludel.compliance.harness.LiveDatabase;
import org.aludel.core.engine.Row;
import org.aludel.core.sql.AliasedFrom;
import org.aludel.core.sql.DerivedTable;
import org.aludel.core.type.SqlTypes;
import org.junit.jupiter.api.Test;

/** The select list, plain conditions and arithmetic. */
public abstract class SelectCases extends Cases {

    protected SelectCases(Supplier<LiveDatabase> database) {
        super(database);
    }

    @Test
    void selectsAllColumnsOfATable() {
        assertRows(selectFrom(Departments.TABLE).orderBy(Departments.ID))
                .containsExactly(row(1, "Engineering"), row(2, "Sales"), row(3, "Archive"));
    }

    @Test
    void selectsATableAsItsColumns() {
        assertRows(select(Departments.TABLE).where(Departments.ID.eq(2))).containsExactly(row(2, "Sales"));
    }

    @Test
    void readsEachColumnByItsType() {
        assertRows(selectFrom(Employees.TABLE)
                        .where(Employees.ID.in(java.util.List.of(1, 5)))
                        .orderBy(Employees.ID))
                .containsExactly(
                        row(1, "Ada", 1, null, decimal("9000"), LocalDate.of(2015, 3, 1), true),
                        row(5, "Eve", 2, 4, decimal("4000"), LocalDate.of(2021, 2, 28), null));
    }

    @Test
    void namesColumnsByTheirLabels() {
        Row row = connection()
                .execute(select(Customers.NAME.as("who"), Customers.ID).where(Customers.ID.eq(1)))
                .one();

        assertThat(row.columnNames()).containsExactly("who", "id");
        assertThat(row.get("who")).isEqualTo("Ann");
    }

    @Test
    void selectsWithoutATable() {
        assertRows(select(literal(1).as("one"), value("x").as("letter"))).containsExactly(row(1, "x"));
    }

    @Test
    void takesParametersOfEveryCommonTypeInTheSelectList() {
        assertRows(select(
                        value(7).as("i"),
                        value(8L).as("l"),
                        value("text").as("s"),
                        value(new BigDecimal("1.50"), SqlTypes.decimal(10, 2)).as("d"),
                        value(true).as("b"),
                        value(LocalDate.of(2024, 2, 29)).as("day"),
                        value(2.5).as("f")))
                .containsExactly(row(7, 8L, "text", decimal("1.5"), true, LocalDate.of(2024, 2, 29), 2.5));
    }

    @Test
    void takesNullParametersAndLiteralsInTheSelectList() {
        assertRows(select(
                        value(null, SqlTypes.INTEGER).as("i"),
                        value(null, SqlTypes.VARCHAR).as("s"),
                        nullValue(SqlTypes.DATE).as("d")))
                .containsExactly(row(null, null, null));
    }

    @Test
    void writesLiteralsOfEveryCommonType() {
        assertRows(select(
                        literal(-7).as("i"),
                        literal("it's").as("s"),
                        literal(new BigDecimal("-1.50")).as("d"),
                        literal(true).as("t"),
                        literal(false).as("f"),
                        literal(LocalDate.of(2024, 2, 29)).as("day")))
                .containsExactly(row(-7, "it's", decimal("-1.5"), true, false, LocalDate.of(2024, 2, 29)));
    }

    @Test
    void takesNamedParametersAtExecution() {
        assertValues(
                        select(Employees.NAME)
                                .where(Employees.SALARY.ge(param("least", SqlTypes.decimal(10, 2))))
                                .orderBy(Employees.ID),
                        Map.of("least", new BigDecimal("6000")))
                .containsExactly("Ada", "Bob", "Cleo");
    }

    @Test
    void derivesTheFromClauseFromItsColumns() {
        assertValues(select(Departments.NAME).where(Departments.ID.eq(3))).containsExactly("Archive");
    }

    @Test
    void leavesOutDuplicates() {
        assertValues(select(Customers.CITY).distinct()).containsExactlyInAnyOrder("Berlin", "Paris", null);
    }

    @Test
    void bindsAndTighterThanOr() {
        assertValues(select(Employees.ID)
                        .where(Employees.ID.eq(1).or(Employees.ID.gt(3).and(Employees.ID.lt(5))))
                        .orderBy(Employees.ID))
                .containsExactly(1, 4);
        assertValues(select(Employees.ID)
                        .where(Employees.ID.eq(1).or(Employees.ID.gt(3)).and(Employees.ID.lt(5)))
                        .orderBy(Employees.ID))
                .containsExactly(1, 4);
        assertValues(select(Employees.ID)
                        .where(Employees.ID.le(2).or(Employees.ID.eq(6)).not())
                        .orderBy(Employees.ID))
                .containsExactly(3, 4, 5);
    }

    @Test
    void selectsFromAnAlias() {
        AliasedFrom e = Employees.TABLE.as("e");

        assertValues(select(e.column("name")).from(e).where(e.column("id").eq(2)))
                .containsExactly("Bob");
    }

    @Test
    void selectsFromASubqueryAndItsRenamedColumns() {
        DerivedTable paid = select(Employees.DEPARTMENT_ID, Employees.SALARY.times(new BigDecimal("12")))
                .where(Employees.DEPARTMENT_ID.isNotNull())
                .as("paid", "department", "yearly");

        assertValues(select(paid.column("yearly"))
                        .from(paid)
                        .where(paid.column("department").eq(2))
                        .orderBy(paid.column("yearly")))
                .containsExactly(decimal("48000"), decimal("60000"));
    }

    @Test
    void calculatesInTheOrderOfTheTree() {
        assertRows(select(
                                Employees.ID.plus(2).times(3).as("a"),
                                Employees.ID.plus(literal(2).times(3)).as("b"),
                                value(10).minus(Employees.ID.minus(3)).as("c"),
                                value(10).minus(Employees.ID).minus(3).as("d"),
                                Employees.ID.negate().as("e"),
                                Employees.ID.negate().negate().as("f"),
                                value(7).modulo(Employees.ID).as("g"),
                                Employees.SALARY.dividedBy(new BigDecimal("8")).as("h"))
                        .where(Employees.ID.eq(4)))
                .containsExactly(row(18, 10, 9, 3, -4, 4, 3, decimal("625")));
    }

    @Test
    void concatenatesTexts() {
        assertValues(select(Customers.NAME.concat(" (").concat(Customers.CITY).concat(")"))
                        .where(Customers.ID.eq(4)))
                .containsExactly("O'Hara (Berlin)");
    }

    @Test
    void gluesNullToNull() {
        assertValues(select(Customers.NAME.concat(Customers.CITY)).where(Customers.ID.eq(3)))
                .containsOnlyNulls();
    }
}
