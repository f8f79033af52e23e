package org.aludel.compliance.cases;

import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.aludel.compliance.data.Accounts;
import org.aludel.compliance.data.Employees;
import org.aludel.compliance.harness.Cases;
import org.aludel.compliance.harness.LiveDatabase;
import org.aludel.core.error.CoreErrorCode;
import org.aludel.core.error.InvalidStatementException;
import org.aludel.core.sql.DerivedTable;
import org.aludel.core.sql.TextStatement;
import org.aludel.core.sql.TextTable;
import org.aludel.core.type.SqlTypes;
import org.junit.jupiter.api.Test;

/** SQL text of one's own, alone and within the tree. */
public abstract class TextCases extends Cases {

    protected TextCases(Supplier<LiveDatabase> database) {
        super(database);
    }

    @Test
    void executesTextWithNamedValues() {
        TextStatement statement = text("select id, name from employees where id > :low and id < :high order by id")
                .columns(column("id", SqlTypes.INTEGER), column("name", SqlTypes.varchar(40)));

        assertRows(statement.bind("low", 2).bind("high", 5)).containsExactly(row(3, "Cleo"), row(4, "Dan"));
        assertRows(statement, Map.of("low", 4, "high", 6)).containsExactly(row(5, "Eve"));
    }

    @Test
    void usesAValueTwice() {
        assertValues(text("select id from employees where id = :n or manager_id = :n order by id")
                        .columns(column("id", SqlTypes.INTEGER))
                        .bind("n", 4))
                .containsExactly(4, 5);
    }

    @Test
    void expandsLists() {
        TextStatement statement =
                text("select id from employees where id in (:ids) order by id").columns(column("id", SqlTypes.INTEGER));

        assertValues(statement.bind("ids", List.of(1, 6, 7))).containsExactly(1, 6);
    }

    @Test
    void leavesColonsInStringsAlone() {
        assertRows(text("select name, ':x' from employees where name <> ':id' and id = :id")
                        .columns(column("n", SqlTypes.varchar(40)), column("x", SqlTypes.varchar(2)))
                        .bind("id", 1))
                .containsExactly(row("Ada", ":x"));
    }

    @Test
    void executesTextThatWrites() {
        assertThat(execute(
                        text("update accounts set balance = :b where id = :id").bind(Map.of("b", 5, "id", 3))))
                .isEqualTo(1);
        assertValues(select(Accounts.BALANCE).where(Accounts.ID.eq(3))).containsExactly(5);
    }

    @Test
    void standsForAValueAndACondition() {
        assertValues(select(text("employees.id * :factor")
                                .bind("factor", 10)
                                .asExpression(SqlTypes.INTEGER)
                                .as("n"))
                        .from(Employees.TABLE)
                        .where(text("employees.name like :pattern")
                                .bind("pattern", "C%")
                                .asPredicate()))
                .containsExactly(30);
    }

    @Test
    void standsForATable() {
        TextTable rich = text("select id, salary from employees where salary > :least")
                .bind("least", SqlTypes.decimal(10, 2), decimal("5500"))
                .columns(column("id", SqlTypes.INTEGER), column("salary", SqlTypes.decimal(10, 2)))
                .asTable("rich");

        assertValues(select(rich.column("id")).from(rich).orderBy(rich.column("id")))
                .containsExactly(1, 2, 3);
    }

    @Test
    void standsForASubquery() {
        DerivedTable low = text("select id, name from employees where id < 3")
                .columns(column("id", SqlTypes.INTEGER), column("name", SqlTypes.varchar(40)))
                .as("low");

        assertValues(select(low.column("name"))
                        .from(low)
                        .orderBy(low.column("id").desc()))
                .containsExactly("Bob", "Ada");
        assertValues(select(Employees.ID)
                        .where(Employees.ID.in(
                                text("select id from employees where id > 4").columns(column("id", SqlTypes.INTEGER))))
                        .orderBy(Employees.ID))
                .containsExactly(5, 6);
    }

    @Test
    void refusesAMissingAndASuperfluousValue() {
        TextStatement statement =
                text("select id from employees where id = :id").columns(column("id", SqlTypes.INTEGER));

        assertThatThrownBy(() -> connection().execute(statement))
                .isInstanceOfSatisfying(
                        InvalidStatementException.class,
                        e -> assertThat(e.code()).isEqualTo(CoreErrorCode.MISSING_PARAMETER));
        assertThatThrownBy(() -> connection().execute(statement, Map.of("id", 1, "other", 2)))
                .isInstanceOfSatisfying(
                        InvalidStatementException.class,
                        e -> assertThat(e.code()).isEqualTo(CoreErrorCode.UNKNOWN_PARAMETER));
    }
}
