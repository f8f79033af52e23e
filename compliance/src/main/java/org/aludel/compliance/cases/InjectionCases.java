package org.aludel.compliance.cases;

import static org.aludel.core.sql.Sql.caseWhen;
import static org.aludel.core.sql.Sql.count;
import static org.aludel.core.sql.Sql.insertInto;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.stringAggregate;
import static org.aludel.core.sql.Sql.text;
import static org.aludel.core.sql.Sql.update;
import static org.aludel.core.sql.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.aludel.compliance.data.Accounts;
import org.aludel.compliance.data.Employees;
import org.aludel.compliance.harness.Cases;
import org.aludel.compliance.harness.LiveDatabase;
import org.aludel.compliance.harness.Requires;
import org.aludel.core.dialect.Capability;
import org.aludel.core.engine.Row;
import org.aludel.core.error.AludelException;
import org.aludel.core.sql.DerivedTable;
import org.aludel.core.sql.Sql;
import org.aludel.core.type.SqlTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values and names that try to become SQL stay what they are. */
public abstract class InjectionCases extends Cases {

    protected InjectionCases(Supplier<LiveDatabase> database) {
        super(database);
    }

    static Stream<String> attacks() {
        return Stream.of(
                "'; delete from accounts; --",
                "' or '1'='1",
                "\\' or 1=1 -- ",
                "\\",
                "\\'",
                "''",
                "\"; delete from accounts; --",
                "\" or 1=1",
                "`; delete from accounts; -- ",
                "]; delete from accounts; --",
                "/*",
                "*/ or 1=1 /*",
                "-- comment",
                "# comment",
                "?",
                ":name",
                "$1",
                "$$ or 1=1 $$",
                "${jndi}",
                "%",
                "_",
                "{fn now()}",
                "{d '2024-01-01'}",
                "\u2019 or 1=1",
                "\u02bc; --",
                "\uff07");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void valuesStayValues(String attack) {
        execute(insertInto(Accounts.TABLE).columns("id", "name").values(10, attack));
        execute(insertInto(Accounts.TABLE).columns("id", "name").values(literal(11), literal(attack + "2")));

        assertValues(select(Accounts.NAME).where(Accounts.ID.ge(10)).orderBy(Accounts.ID))
                .containsExactly(attack, attack + "2");
        assertValues(select(Accounts.ID).where(Accounts.NAME.eq(attack))).containsExactly(10);
        assertValues(select(Accounts.ID).where(Accounts.NAME.eq(literal(attack))))
                .containsExactly(10);
        assertValues(select(Accounts.ID).where(Accounts.NAME.in(List.of(attack))))
                .containsExactly(10);
        assertValues(select(Accounts.ID)
                        .where(Accounts.NAME.in(literal(attack), value(attack + "2")))
                        .orderBy(Accounts.ID))
                .containsExactly(10, 11);
        assertValues(select(Accounts.ID).where(Accounts.NAME.startsWith(attack)).orderBy(Accounts.ID))
                .containsExactly(10, 11);
        assertValues(select(Accounts.ID).where(Accounts.NAME.contains(attack)).orderBy(Accounts.ID))
                .containsExactly(10, 11);
        assertValues(select(count()).from(Accounts.TABLE)).containsExactly(5L);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void valuesStayValuesInEveryPlace(String attack) {
        assertRows(select(
                                value(attack).as("a"),
                                literal(attack).as("b"),
                                caseWhen(Employees.ID.eq(1), literal(attack))
                                        .otherwise(literal("x"))
                                        .as("c"),
                                Employees.NAME.concat(attack).as("d"))
                        .where(Employees.ID.eq(1)))
                .containsExactly(row(attack, attack, attack, "Ada" + attack));
        execute(update(Accounts.TABLE).set("note", attack).where(Accounts.ID.eq(1)));
        assertValues(select(Accounts.NOTE).where(Accounts.ID.eq(1))).containsExactly(attack);
        execute(text("update accounts set note = :n where id = 2").bind("n", attack));
        assertValues(select(Accounts.NOTE).where(Accounts.ID.eq(2))).containsExactly(attack);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void namesStayNames(String attack) {
        DerivedTable derived =
                select(Employees.ID.as(attack)).where(Employees.ID.eq(3)).as("from " + attack);

        Row row = connection()
                .execute(select(derived.column(attack)).from(derived).orderBy(derived.column(attack)))
                .one();

        assertThat(row.get(attack)).isEqualTo(3);
        assertValues(select(count()).from(Accounts.TABLE)).containsExactly(3L);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    @Requires(Capability.STRING_AGGREGATE)
    void separatorsStaySeparators(String attack) {
        assertValues(select(stringAggregate(Employees.NAME, attack).as("names")).where(Employees.ID.eq(1)))
                .containsExactly("Ada");
        String both = (String) connection()
                .execute(select(stringAggregate(Employees.NAME, attack).as("names"))
                        .where(Employees.ID.le(2)))
                .scalar();

        assertThat(both).isIn("Ada" + attack + "Bob", "Bob" + attack + "Ada");
    }

    @Test
    void functionsAndOperatorsAreNames() {
        assertThatThrownBy(() -> Sql.function("f(); delete from accounts", SqlTypes.INTEGER))
                .isInstanceOf(AludelException.class);
        assertThatThrownBy(() -> Employees.ID.op("= 1; --", literal(1), SqlTypes.BOOLEAN))
                .isInstanceOf(AludelException.class);
        assertThatThrownBy(() -> Employees.ID.as("a\u0000b")).isInstanceOf(AludelException.class);
    }
}
