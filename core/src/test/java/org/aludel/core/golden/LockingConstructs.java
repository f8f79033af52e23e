package org.aludel.core.golden;

import static org.aludel.core.golden.GoldenTables.O;
import static org.aludel.core.golden.GoldenTables.U;
import static org.aludel.core.golden.GoldenTables.o;
import static org.aludel.core.golden.GoldenTables.u;
import static org.aludel.core.sql.Sql.select;

import java.util.List;
import org.aludel.core.sql.LockStrength;
import org.aludel.core.sql.LockWait;
import org.aludel.core.sql.LockingClause;
import org.aludel.core.sql.SelectStatement;

/** Locks of rows. */
final class LockingConstructs {

    private LockingConstructs() {}

    static void addTo(Constructs all) {
        SelectStatement one = select(u("id"), u("name")).from(U).where(u("id").eq(1L));
        SelectStatement joined = select(u("id"), o("id").as("order_id"))
                .from(U)
                .join(O)
                .on(o("user_id").eq(u("id")));
        all.add("for update", one.forUpdate());
        all.add("for share", one.forShare());
        all.add("for no key update", one.lock(new LockingClause(LockStrength.NO_KEY_UPDATE, List.of(), LockWait.WAIT)));
        all.add("for key share", one.lock(new LockingClause(LockStrength.KEY_SHARE, List.of(), LockWait.WAIT)));
        all.add("nowait", one.forUpdate().nowait());
        all.add("skip locked", one.forUpdate().skipLocked());
        all.add("share skip locked", one.forShare().skipLocked());
        all.add("of a join", joined.forUpdate());
        all.add("of one element", joined.forUpdate().of(O));
        all.add("of two elements", joined.forUpdate().of(U, O).nowait());
        all.add(
                "with order and limit",
                one.orderBy(u("id")).limit(1).forUpdate().skipLocked());
        all.add("two locks", joined.forUpdate().of(U).forShare().of(O));
    }
}
