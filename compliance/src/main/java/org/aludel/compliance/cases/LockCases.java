package org.aludel.compliance.cases;

import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Supplier;
import org.aludel.compliance.data.Accounts;
import org.aludel.compliance.data.Departments;
import org.aludel.compliance.harness.Cases;
import org.aludel.compliance.harness.LiveDatabase;
import org.aludel.compliance.harness.Requires;
import org.aludel.core.dialect.Capability;
import org.aludel.core.engine.EngineConnection;
import org.aludel.core.error.DatabaseException;
import org.aludel.core.sql.LockStrength;
import org.aludel.core.sql.LockWait;
import org.aludel.core.sql.LockingClause;
import org.aludel.core.sql.SelectStatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Locks on rows, and what a second connection sees of them. */
@Timeout(60)
public abstract class LockCases extends Cases {

    private static final SelectStatement IDS = select(Accounts.ID).from(Accounts.TABLE);

    protected LockCases(Supplier<LiveDatabase> database) {
        super(database);
    }

    @Test
    @Requires(Capability.FOR_UPDATE)
    void locksForUpdate() {
        assertValues(IDS.where(Accounts.ID.gt(1)).forUpdate()).containsExactlyInAnyOrder(2, 3);
        execute(update(Accounts.TABLE).set("balance", 1).where(Accounts.ID.eq(2)));
        assertValues(select(Accounts.BALANCE).where(Accounts.ID.eq(2))).containsExactly(1);
    }

    @Test
    @Requires({Capability.FOR_UPDATE, Capability.FOR_UPDATE_IN_ORDER})
    void locksForUpdateInOrder() {
        assertValues(IDS.where(Accounts.ID.gt(1)).orderBy(Accounts.ID.desc()).forUpdate())
                .containsExactly(3, 2);
    }

    @Test
    @Requires(Capability.FOR_SHARE)
    void locksAgainstChange() {
        assertValues(IDS.where(Accounts.ID.gt(1)).forShare()).containsExactlyInAnyOrder(2, 3);
    }

    @Test
    @Requires(Capability.FOR_KEY)
    void locksTheKeyOnly() {
        assertValues(IDS.lock(new LockingClause(LockStrength.KEY_SHARE, List.of(), LockWait.WAIT)))
                .containsExactlyInAnyOrder(1, 2, 3);
        assertValues(IDS.lock(new LockingClause(LockStrength.NO_KEY_UPDATE, List.of(), LockWait.WAIT)))
                .containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    @Requires({Capability.FOR_UPDATE, Capability.LOCK_OF})
    void locksRowsOfOneTable() {
        assertRows(select(Accounts.ID, Departments.NAME)
                        .from(Accounts.TABLE)
                        .join(Departments.TABLE)
                        .on(Departments.ID.eq(Accounts.DEPARTMENT_ID))
                        .forUpdate()
                        .of(Accounts.TABLE))
                .containsExactlyInAnyOrder(row(1, "Engineering"), row(2, "Sales"));
    }

    @Test
    @Requires({Capability.FOR_UPDATE, Capability.NOWAIT})
    void failsAtOnceOnALockedRow() {
        SelectStatement first = select(Accounts.ID)
                .from(Accounts.TABLE)
                .where(Accounts.ID.eq(1))
                .forUpdate()
                .nowait();
        assertValues(first).containsExactly(1);

        try (EngineConnection second = database().engine().connect()) {
            assertThatThrownBy(() -> second.execute(first)).isInstanceOfSatisfying(DatabaseException.class, e -> {
                if (!e.isTransient()) {
                    throw new AssertionError("A lock that is held is a transient failure", e);
                }
            });
        }
    }

    @Test
    @Requires({Capability.FOR_UPDATE, Capability.SKIP_LOCKED})
    void skipsLockedRows() {
        assertValues(IDS.where(Accounts.ID.eq(1)).forUpdate().skipLocked()).containsExactly(1);

        try (EngineConnection second = database().engine().connect()) {
            assertRows(second.execute(IDS.forUpdate().skipLocked())).containsExactlyInAnyOrder(row(2), row(3));
        }
    }
}
