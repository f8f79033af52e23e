package org.aludel.compliance.cases;

import static org.aludel.core.sql.Sql.deleteFrom;
import static org.aludel.core.sql.Sql.exists;
import static org.aludel.core.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.aludel.compliance.data.Accounts;
import org.aludel.compliance.data.Departments;
import org.aludel.compliance.harness.Cases;
import org.aludel.compliance.harness.LiveDatabase;
import org.aludel.compliance.harness.Requires;
import org.aludel.core.dialect.Capability;
import org.aludel.core.sql.SelectStatement;
import org.junit.jupiter.api.Test;

/** DELETE, and what it returns. */
public abstract class DeleteCases extends Cases {

    private static final SelectStatement IDS = select(Accounts.ID).orderBy(Accounts.ID);

    protected DeleteCases(Supplier<LiveDatabase> database) {
        super(database);
    }

    @Test
    void deletesAllRows() {
        assertThat(execute(deleteFrom(Accounts.TABLE))).isEqualTo(3);
        assertValues(IDS).isEmpty();
    }

    @Test
    void deletesRowsThatSatisfyACondition() {
        assertThat(execute(deleteFrom(Accounts.TABLE).where(Accounts.ID.in(List.of(1, 3, 7)))))
                .isEqualTo(2);
        assertThat(execute(deleteFrom(Accounts.TABLE).where(Accounts.ID.in(List.of()))))
                .isZero();
        assertValues(IDS).containsExactly(2);
    }

    @Test
    void looksAtOtherTablesInItsCondition() {
        execute(deleteFrom(Accounts.TABLE)
                .where(exists(select(Departments.ID)
                        .from(Departments.TABLE)
                        .where(Departments.ID.eq(Accounts.DEPARTMENT_ID))
                        .where(Departments.NAME.eq("Sales")))));

        assertValues(IDS).containsExactly(1, 3);
    }

    @Test
    @Requires(Capability.DELETE_USING)
    void usesAnotherTable() {
        long rows = execute(deleteFrom(Accounts.TABLE)
                .using(Departments.TABLE)
                .where(Departments.ID.eq(Accounts.DEPARTMENT_ID))
                .where(Departments.NAME.eq("Engineering")));

        assertThat(rows).isEqualTo(1);
        assertValues(IDS).containsExactly(2, 3);
    }

    @Test
    @Requires(Capability.DELETE_RETURNING)
    void returnsRowsAsTheyWere() {
        assertRows(deleteFrom(Accounts.TABLE).where(Accounts.ID.ge(2)).returning(Accounts.ID, Accounts.NAME))
                .containsExactlyInAnyOrder(row(2, "bank"), row(3, "loan"));
        assertValues(IDS).containsExactly(1);
    }
}
