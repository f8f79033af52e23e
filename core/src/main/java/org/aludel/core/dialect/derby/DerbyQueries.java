package org.aludel.core.dialect.derby;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.typed.Db2FamilyQueries;
import org.aludel.core.dialect.typed.TypedCompiler;
import org.aludel.core.sql.AliasedFrom;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.FunctionCall;
import org.aludel.core.sql.GroupingElement;
import org.aludel.core.sql.GroupingKind;
import org.aludel.core.sql.LockStrength;
import org.aludel.core.sql.LockingClause;
import org.aludel.core.sql.Node;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.RowLimit;
import org.aludel.core.sql.SelectClauses;
import org.aludel.core.sql.Statement;
import org.aludel.core.sql.TableReference;
import org.aludel.core.sql.WindowFunction;

/** Writes queries of Derby. */
final class DerbyQueries extends Db2FamilyQueries {

    private static final Set<String> AGGREGATES = Set.of(
            "count",
            "sum",
            "avg",
            "min",
            "max",
            "stddev_pop",
            "stddev_samp",
            "var_pop",
            "var_samp",
            "bool_and",
            "bool_or");

    DerbyQueries(TypedCompiler sql) {
        super(sql);
    }

    @Override
    protected void limit(RowLimit limit) {
        limitOrSkipAll(limit, Long.MAX_VALUE);
    }

    /** {@code ROLLUP} stands alone. */
    @Override
    protected SqlCompiler groupBy(List<GroupingElement> elements) {
        boolean rollup = elements.stream().anyMatch(element -> element.kind() == GroupingKind.ROLLUP);
        if (rollup && elements.size() > 1 && !sql.isLenient()) {
            throw CompileErrors.unsupported(
                    sql.dialect(), "ROLLUP beside other elements of GROUP BY", "Put all of them into the ROLLUP.");
        }
        return super.groupBy(elements);
    }

    /** Isolation level "read stability" keeps the locks of the rows that were read until the transaction ends. */
    @Override
    protected String strength(LockStrength strength) {
        return strength == LockStrength.UPDATE ? " FOR UPDATE WITH RS" : " WITH RS";
    }

    @Override
    protected SqlCompiler select(SelectClauses clauses, List<String> names) {
        if (!sql.isLenient()) {
            requireLockable(clauses);
        }
        return super.select(clauses, names);
    }

    private void requireLockable(SelectClauses clauses) {
        List<LockingClause> locks = clauses.locks();
        locks.forEach(this::requireWords);
        if (locks.size() > 1) {
            throw CompileErrors.unsupported(sql.dialect(), "several locks in one query", "Use one.");
        }
        if (locks.isEmpty() || locks.get(0).strength() != LockStrength.UPDATE) {
            return;
        }
        if (!clauses.orderBy().isEmpty()) {
            sql.require(Capability.FOR_UPDATE_IN_ORDER, "Lock the rows first, and read them again in order.");
        }
        if (!isUpdatable(clauses)) {
            throw CompileErrors.unsupported(
                    sql.dialect(),
                    "FOR UPDATE in a query with groups, aggregates, joins or subqueries",
                    "Lock the rows of one table by their keys.");
        }
    }

    /** What no query of Derby can say is refused for that, not for what else the query has. */
    private void requireWords(LockingClause lock) {
        if (!lock.of().isEmpty()) {
            sql.require(Capability.LOCK_OF);
        }
        switch (lock.onLocked()) {
            case WAIT -> {}
            case NOWAIT -> sql.require(Capability.NOWAIT);
            case SKIP_LOCKED -> sql.require(Capability.SKIP_LOCKED);
        }
    }

    private static boolean isUpdatable(SelectClauses clauses) {
        Predicate where = clauses.where();
        return clauses.from().size() == 1
                && isTable(clauses.from().get(0))
                && clauses.groupBy().isEmpty()
                && clauses.having() == null
                && !clauses.distinct()
                && clauses.columns().stream().noneMatch(DerbyQueries::preventsUpdate)
                && (where == null || !preventsUpdate(where));
    }

    private static boolean isTable(FromClause from) {
        return from instanceof TableReference
                || from instanceof AliasedFrom aliased && aliased.element() instanceof TableReference;
    }

    private static boolean preventsUpdate(Node node) {
        if (node instanceof Statement || node instanceof WindowFunction) {
            return true;
        }
        if (node instanceof FunctionCall<?> call
                && AGGREGATES.contains(call.name().toLowerCase(Locale.ROOT))) {
            return true;
        }
        return node.children().stream().anyMatch(DerbyQueries::preventsUpdate);
    }
}
