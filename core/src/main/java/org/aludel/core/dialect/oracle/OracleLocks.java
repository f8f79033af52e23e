package org.aludel.core.dialect.oracle;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.Join;
import org.aludel.core.sql.LockStrength;
import org.aludel.core.sql.LockWait;
import org.aludel.core.sql.LockingClause;
import org.aludel.core.sql.SelectClauses;
import org.jspecify.annotations.Nullable;

/** Writes FOR UPDATE, of which there is one; it names tables by one of their columns. */
final class OracleLocks {

    private OracleLocks() {}

    static void write(SqlCompiler sql, SelectClauses clauses) {
        if (clauses.locks().isEmpty()) {
            return;
        }
        LockWait wait = clauses.locks().get(0).onLocked();
        List<String> tables = new ArrayList<>();
        boolean all = false;
        for (LockingClause lock : clauses.locks()) {
            require(sql, lock.strength());
            if (lock.onLocked() != wait) {
                throw CompileErrors.unsupported(
                        sql.dialect(), "locks that wait in different ways", "Lock all tables in the same way.");
            }
            all |= lock.of().isEmpty();
            tables.addAll(lock.of());
        }
        sql.append(" FOR UPDATE");
        if (!all) {
            sql.append(" OF ").<String>list(tables, name -> sql.expression(column(sql, clauses.from(), name)));
        }
        sql.append(
                switch (wait) {
                    case WAIT -> "";
                    case NOWAIT -> " NOWAIT";
                    case SKIP_LOCKED -> " SKIP LOCKED";
                });
    }

    private static void require(SqlCompiler sql, LockStrength strength) {
        switch (strength) {
            case UPDATE -> {}
            case SHARE -> sql.require(Capability.FOR_SHARE, "Lock for update, or lock the whole table in share mode.");
            case NO_KEY_UPDATE, KEY_SHARE -> sql.require(Capability.FOR_KEY, "Lock for update.");
        }
    }

    private static ColumnReference<?> column(SqlCompiler sql, List<FromClause> from, String name) {
        for (FromClause element : from) {
            FromClause found = find(element, name);
            if (found != null && !found.columns().isEmpty()) {
                return found.columns().get(0);
            }
        }
        throw CompileErrors.unsupported(
                sql.dialect(), "lock of '" + name + "'", "Name tables of the FROM clause whose columns are described.");
    }

    private static @Nullable FromClause find(FromClause element, String name) {
        if (element instanceof Join join) {
            FromClause left = find(join.left(), name);
            return left == null ? find(join.right(), name) : left;
        }
        return name.equals(element.name()) ? element : null;
    }
}
