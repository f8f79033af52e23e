package org.aludel.compliance.cases;

import static org.aludel.core.sql.Sql.assign;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.mergeInto;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.aludel.compliance.data.Accounts;
import org.aludel.compliance.data.Customers;
import org.aludel.compliance.data.Employees;
import org.aludel.compliance.harness.Cases;
import org.aludel.compliance.harness.LiveDatabase;
import org.aludel.compliance.harness.Requires;
import org.aludel.core.dialect.Capability;
import org.aludel.core.sql.Assignment;
import org.aludel.core.sql.DerivedTable;
import org.aludel.core.sql.MergeStatement;
import org.aludel.core.sql.SelectStatement;
import org.junit.jupiter.api.Test;

/** MERGE and its branches. */
@Requires(Capability.MERGE)
public abstract class MergeCases extends Cases {

    /** Of the customers, the first three have the number of an account. */
    private static final MergeStatement MERGE =
            mergeInto(Accounts.TABLE).using(Customers.TABLE).on(Accounts.ID.eq(Customers.ID));

    private static final Assignment[] NEW_ROW = {
        assign(Accounts.ID, Customers.ID), assign(Accounts.NAME, Customers.NAME), assign(Accounts.BALANCE, literal(1))
    };

    /** Rows 2 and 3, which have accounts, and 5, which has not. */
    private static final DerivedTable PEOPLE = select(Employees.ID, Employees.NAME, Employees.DEPARTMENT_ID)
            .where(Employees.ID.eq(2).or(Employees.ID.eq(3)).or(Employees.ID.eq(5)))
            .as("people");

    private static final MergeStatement MERGE_OF_PEOPLE =
            mergeInto(Accounts.TABLE).using(PEOPLE).on(Accounts.ID.eq(PEOPLE.column("id")));

    private static final SelectStatement ALL =
            select(Accounts.ID, Accounts.NAME, Accounts.BALANCE).orderBy(Accounts.ID);

    protected MergeCases(Supplier<LiveDatabase> database) {
        super(database);
    }

    @Test
    void updatesAndInserts() {
        long rows = execute(MERGE.whenMatched()
                .thenUpdate(assign(Accounts.BALANCE, Accounts.BALANCE.plus(value(5))))
                .whenNotMatched()
                .thenInsert(NEW_ROW));

        assertThat(rows).isEqualTo(4);
        assertRows(ALL)
                .containsExactly(row(1, "cash", 105), row(2, "bank", 205), row(3, "loan", 5), row(4, "O'Hara", 1));
    }

    @Test
    @Requires(Capability.MERGE_FROM_QUERY)
    void takesTheRowsOfAQuery() {
        long rows = execute(MERGE_OF_PEOPLE
                .whenMatched()
                .thenUpdate(assign(Accounts.BALANCE, Accounts.BALANCE.plus(value(5))))
                .whenNotMatched()
                .thenInsert(
                        assign(Accounts.ID, PEOPLE.column("id")),
                        assign(Accounts.NAME, PEOPLE.column("name")),
                        assign(Accounts.BALANCE, literal(1))));

        assertThat(rows).isEqualTo(3);
        assertRows(ALL).containsExactly(row(1, "cash", 100), row(2, "bank", 205), row(3, "loan", 5), row(5, "Eve", 1));
    }

    @Test
    void updatesOnly() {
        long rows = execute(MERGE.whenMatched().thenUpdate(assign(Accounts.BALANCE, 7)));

        assertThat(rows).isEqualTo(3);
        assertRows(ALL).containsExactly(row(1, "cash", 7), row(2, "bank", 7), row(3, "loan", 7));
    }

    @Test
    void insertsOnly() {
        execute(MERGE.whenNotMatched().thenInsert(NEW_ROW));

        assertRows(ALL)
                .containsExactly(row(1, "cash", 100), row(2, "bank", 200), row(3, "loan", 0), row(4, "O'Hara", 1));
    }

    @Test
    void takesValuesFromItsSource() {
        execute(MERGE.whenMatched().thenUpdate(assign(Accounts.NAME, Customers.NAME)));

        assertRows(ALL).containsExactly(row(1, "Ann", 100), row(2, "Ben", 200), row(3, "Cy", 0));
    }

    @Test
    @Requires({Capability.MERGE_CONDITION, Capability.MERGE_SAME_ACTION})
    void takesTheFirstBranchThatFits() {
        execute(MERGE.whenMatched()
                .and(Accounts.BALANCE.gt(100))
                .thenUpdate(assign(Accounts.BALANCE, 1))
                .whenMatched()
                .thenUpdate(assign(Accounts.BALANCE, 2))
                .whenNotMatched()
                .and(Customers.ID.gt(100))
                .thenInsert(NEW_ROW));

        assertRows(ALL).containsExactly(row(1, "cash", 2), row(2, "bank", 1), row(3, "loan", 2));
    }

    @Test
    @Requires(Capability.MERGE_CONDITION)
    void acceptsConditionsInItsBranches() {
        execute(MERGE.whenMatched()
                .and(Accounts.BALANCE.gt(100))
                .thenUpdate(assign(Accounts.BALANCE, 1))
                .whenNotMatched()
                .and(Customers.ID.gt(100))
                .thenInsert(NEW_ROW));

        assertRows(ALL).containsExactly(row(1, "cash", 100), row(2, "bank", 1), row(3, "loan", 0));
    }

    @Test
    @Requires({Capability.MERGE_CONDITION, Capability.MERGE_DELETE})
    void deletes() {
        execute(MERGE.whenMatched()
                .and(Accounts.BALANCE.eq(0))
                .thenDelete()
                .whenMatched()
                .thenUpdate(assign(Accounts.BALANCE, 9)));

        assertRows(ALL).containsExactly(row(1, "cash", 9), row(2, "bank", 9));
    }

    @Test
    @Requires({Capability.MERGE_CONDITION, Capability.MERGE_DO_NOTHING})
    void doesNothing() {
        execute(MERGE.whenMatched()
                .and(Accounts.BALANCE.eq(0))
                .thenDoNothing()
                .whenMatched()
                .thenUpdate(assign(Accounts.BALANCE, 9)));

        assertRows(ALL).containsExactly(row(1, "cash", 9), row(2, "bank", 9), row(3, "loan", 0));
    }

    @Test
    @Requires({Capability.MERGE_NOT_MATCHED_BY_SOURCE, Capability.MERGE_FROM_QUERY})
    void reachesRowsThatTheSourceLacks() {
        execute(MERGE_OF_PEOPLE.whenNotMatchedBySource().thenUpdate(assign(Accounts.BALANCE, 0)));

        assertRows(ALL).containsExactly(row(1, "cash", 0), row(2, "bank", 200), row(3, "loan", 0));
    }

    @Test
    @Requires(Capability.MERGE_RETURNING)
    void returnsWhatItWrote() {
        assertRows(MERGE.whenMatched()
                        .thenUpdate(assign(Accounts.BALANCE, 9))
                        .whenNotMatched()
                        .thenInsert(NEW_ROW)
                        .returning(Accounts.ID, Accounts.BALANCE))
                .containsExactlyInAnyOrder(row(1, 9), row(2, 9), row(3, 9), row(4, 1));
    }
}
