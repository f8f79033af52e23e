package org.aludel.core.dialect.db2;

import java.util.List;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.typed.Db2FamilyQueries;
import org.aludel.core.dialect.typed.TypedCompiler;
import org.aludel.core.sql.LockStrength;
import org.aludel.core.sql.LockingClause;

/** Writes queries of Db2. */
final class Db2Queries extends Db2FamilyQueries {

    Db2Queries(TypedCompiler sql) {
        super(sql);
    }

    /** The locks of the rows that are read are kept until the transaction ends; the result itself is read only. */
    @Override
    protected void locks(List<LockingClause> locks) {
        if (sql.isLenient() || locks.isEmpty()) {
            super.locks(locks);
            return;
        }
        LockingClause lock = locks.get(0);
        sql.require(
                switch (lock.strength()) {
                    case UPDATE -> Capability.FOR_UPDATE;
                    case SHARE -> Capability.FOR_SHARE;
                    case NO_KEY_UPDATE, KEY_SHARE -> Capability.FOR_KEY;
                });
        if (locks.size() > 1 || !lock.of().isEmpty()) {
            sql.require(Capability.LOCK_OF, "Lock all tables of the query alike.");
        }
        sql.append(" FOR READ ONLY WITH RS USE AND KEEP ");
        sql.append(lock.strength() == LockStrength.UPDATE ? "UPDATE LOCKS" : "SHARE LOCKS");
        switch (lock.onLocked()) {
            case WAIT -> {}
            case NOWAIT -> sql.require(Capability.NOWAIT, "Set the lock timeout of the connection.");
            case SKIP_LOCKED -> sql.require(Capability.SKIP_LOCKED).append(" SKIP LOCKED DATA");
        }
    }
}
