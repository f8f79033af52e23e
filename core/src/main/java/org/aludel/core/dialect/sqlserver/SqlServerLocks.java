package org.aludel.core.dialect.sqlserver;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.AliasedFrom;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.Join;
import org.aludel.core.sql.LockStrength;
import org.aludel.core.sql.LockingClause;
import org.aludel.core.sql.SelectClauses;
import org.aludel.core.sql.TableReference;
import org.aludel.core.sql.TableSample;
import org.jspecify.annotations.Nullable;

/** Locks of rows, which here are hints behind each table. */
final class SqlServerLocks {

    private SqlServerLocks() {}

    /** Refuses locks that there are no hints for, and those of elements that take none. */
    static void check(SqlCompiler sql, SelectClauses clauses) {
        if (clauses.locks().isEmpty()) {
            return;
        }
        List<String> tables = new ArrayList<>();
        clauses.from().forEach(element -> collect(element, tables));
        for (LockingClause lock : clauses.locks()) {
            if (lock.strength() == LockStrength.NO_KEY_UPDATE || lock.strength() == LockStrength.KEY_SHARE) {
                sql.require(Capability.FOR_KEY, "Lock for update or for share.");
            }
            for (String name : lock.of()) {
                if (!tables.contains(name)) {
                    throw CompileErrors.unsupported(
                            sql.dialect(), "lock of '" + name + "'", "Name tables of the FROM clause.");
                }
            }
        }
    }

    private static void collect(FromClause element, List<String> names) {
        if (element instanceof Join join) {
            collect(join.left(), names);
            collect(join.right(), names);
        } else if (element instanceof TableSample sample) {
            collect(sample.element(), names);
        } else if (element instanceof TableReference table) {
            names.add(table.name());
        } else if (element instanceof AliasedFrom aliased && aliased.element() instanceof TableReference) {
            names.add(aliased.alias());
        }
    }

    /** The hints for a table: those of the first lock that covers it; empty when none does. */
    static String hints(List<LockingClause> locks, @Nullable String name) {
        for (LockingClause lock : locks) {
            if (lock.of().isEmpty() || lock.of().contains(name)) {
                return " WITH (" + (lock.strength() == LockStrength.SHARE ? "REPEATABLEREAD" : "UPDLOCK") + ", ROWLOCK"
                        + switch (lock.onLocked()) {
                            case WAIT -> "";
                            case NOWAIT -> ", NOWAIT";
                            case SKIP_LOCKED -> ", READPAST";
                        }
                        + ")";
            }
        }
        return "";
    }
}
