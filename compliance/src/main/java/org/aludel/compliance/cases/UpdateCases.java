package org.aludel.compliance.cases;

import static org.aludel.core.sql.Sql.caseWhen;
import static org.aludel.core.sql.Sql.count;
import static org.aludel.core.sql.Sql.exists;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.scalar;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.aludel.compliance.data.Accounts;
import org.aludel.compliance.data.Departments;
import org.aludel.compliance.data.Employees;
import org.aludel.compliance.harness.Cases;
import org.aludel.compliance.harness.LiveDatabase;
import org.aludel.compliance.harness.Requires;
import org.aludel.core.dialect.Capability;
import org.aludel.core.sql.DerivedTable;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.type.SqlTypes;
import org.junit.jupiter.api.Test;

/** UPDATE, and what it returns. */
public abstract class UpdateCases extends Cases {

    private static final SelectStatement BALANCES = select(Accounts.BALANCE).orderBy(Accounts.ID);

    protected UpdateCases(Supplier<LiveDatabase> database) {
        super(database);
    }

    @Test
    void updatesAllRows() {
        assertThat(execute(update(Accounts.TABLE).set("balance", 1))).isEqualTo(3);
        assertValues(BALANCES).containsExactly(1, 1, 1);
    }

    @Test
    void updatesRowsThatSatisfyACondition() {
        assertThat(execute(update(Accounts.TABLE)
                        .set("balance", Accounts.BALANCE.plus(1))
                        .set("note", "it's")
                        .set("department_id", null)
                        .where(Accounts.ID.eq(2))))
                .isEqualTo(1);
        assertRows(select(Accounts.BALANCE, Accounts.NOTE, Accounts.DEPARTMENT_ID)
                        .where(Accounts.ID.eq(2)))
                .containsExactly(row(201, "it's", null));
        assertValues(BALANCES).containsExactly(100, 201, 0);
    }

    @Test
    void countsRowsThatKeepTheirValue() {
        assertThat(execute(update(Accounts.TABLE).set("balance", 100).where(Accounts.ID.eq(1))))
                .isEqualTo(1);
        assertThat(execute(update(Accounts.TABLE).set("balance", 100).where(Accounts.ID.eq(99))))
                .isZero();
    }

    @Test
    void setsExpressions() {
        execute(update(Accounts.TABLE)
                .set("balance", caseWhen(Accounts.BALANCE.gt(100), literal(2)).otherwise(literal(1)))
                .set("note", Accounts.NAME.concat("!")));

        assertRows(select(Accounts.BALANCE, Accounts.NOTE).orderBy(Accounts.ID))
                .containsExactly(row(1, "cash!"), row(2, "bank!"), row(1, "loan!"));
    }

    @Test
    void setsValuesOfSubqueries() {
        execute(update(Accounts.TABLE)
                .set(
                        "balance",
                        scalar(select(count())
                                        .from(Employees.TABLE)
                                        .where(Employees.DEPARTMENT_ID.eq(Accounts.DEPARTMENT_ID)))
                                .cast(SqlTypes.INTEGER)));

        assertValues(BALANCES).containsExactly(3, 2, 0);
    }

    @Test
    void looksAtOtherTablesInItsCondition() {
        execute(update(Accounts.TABLE)
                .set("balance", 1)
                .where(exists(select(Departments.ID)
                        .from(Departments.TABLE)
                        .where(Departments.ID.eq(Accounts.DEPARTMENT_ID))
                        .where(Departments.NAME.eq("Sales")))));

        assertValues(BALANCES).containsExactly(100, 1, 0);
    }

    @Test
    @Requires(Capability.UPDATE_FROM)
    void takesValuesFromAnotherTable() {
        long rows = execute(update(Accounts.TABLE)
                .set("note", Departments.NAME)
                .set("balance", Departments.ID.plus(Accounts.BALANCE))
                .from(Departments.TABLE)
                .where(Departments.ID.eq(Accounts.DEPARTMENT_ID)));

        assertThat(rows).isEqualTo(2);
        assertRows(select(Accounts.NOTE, Accounts.BALANCE).orderBy(Accounts.ID))
                .containsExactly(row("Engineering", 101), row("Sales", 202), row(null, 0));
    }

    @Test
    @Requires(Capability.UPDATE_FROM)
    void takesValuesFromASubquery() {
        DerivedTable counts = select(Employees.DEPARTMENT_ID, count().as("people"))
                .groupBy(Employees.DEPARTMENT_ID)
                .as("counts");

        execute(update(Accounts.TABLE)
                .set("balance", counts.column("people").cast(SqlTypes.INTEGER))
                .from(counts)
                .where(counts.column("department_id").eq(Accounts.DEPARTMENT_ID)));

        assertValues(BALANCES).containsExactly(3, 2, 0);
    }

    @Test
    @Requires(Capability.UPDATE_RETURNING)
    void returnsRowsAsTheyAreAfterwards() {
        assertRows(update(Accounts.TABLE)
                        .set("balance", Accounts.BALANCE.plus(literal(1)))
                        .where(Accounts.ID.le(2))
                        .returning(
                                Accounts.ID,
                                Accounts.BALANCE,
                                Accounts.BALANCE.times(literal(2)).as("twice")))
                .containsExactlyInAnyOrder(row(1, 101, 202), row(2, 201, 402));
    }
}
