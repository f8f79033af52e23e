package org.aludel.core.dialect;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aludel.core.sql.AliasedFrom;
import org.aludel.core.sql.Assignment;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.MergeAction;
import org.aludel.core.sql.MergeBranch;
import org.aludel.core.sql.MergeClauses;
import org.aludel.core.sql.MergeMatch;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.TableFunction;
import org.aludel.core.sql.TableReference;

/** Writes MERGE in standard SQL. A dialect overrides the methods where its grammar differs. */
public class MergeCompiler {

    protected final SqlCompiler sql;

    public MergeCompiler(SqlCompiler sql) {
        this.sql = sql;
    }

    /** Writes a MERGE. */
    public SqlCompiler write(MergeClauses merge) {
        sql.require(Capability.MERGE, "Use an INSERT with onConflict(...), or UPDATE and INSERT.");
        if (merge.branches().isEmpty()) {
            throw CompileErrors.invalid("A MERGE does nothing. Call whenMatched() or whenNotMatched().");
        }
        requireSource(merge.source());
        requireBranches(merge.branches());
        sql.inScope(List.of(merge.target(), merge.source()), () -> merge(merge));
        return sql;
    }

    private void requireSource(FromClause source) {
        FromClause element = source instanceof AliasedFrom aliased ? aliased.element() : source;
        if (!(element instanceof TableReference || element instanceof TableFunction)) {
            sql.require(Capability.MERGE_FROM_QUERY, "Put the rows into a table first.");
        }
    }

    private void requireBranches(List<MergeBranch> branches) {
        Map<MergeMatch, Set<MergeAction>> seen = new EnumMap<>(MergeMatch.class);
        for (MergeBranch branch : branches) {
            Set<MergeAction> actions = seen.computeIfAbsent(branch.match(), match -> EnumSet.noneOf(MergeAction.class));
            if (!actions.add(branch.action())) {
                sql.require(
                        Capability.MERGE_SAME_ACTION,
                        "Put the cases into one branch, with CASE, or execute two statements.");
            }
        }
    }

    /** Writes a MERGE whose tables are in scope. */
    protected SqlCompiler merge(MergeClauses merge) {
        sql.append("MERGE INTO ").from(merge.target()).append(" USING ").from(merge.source());
        sql.append(" ON ");
        joinCondition(merge.on());
        merge.branches().forEach(this::branch);
        return returning(merge);
    }

    /** Writes the condition behind ON. */
    protected SqlCompiler joinCondition(Predicate condition) {
        return sql.condition(condition);
    }

    /** Writes one branch. */
    protected SqlCompiler branch(MergeBranch branch) {
        sql.append(
                switch (branch.match()) {
                    case MATCHED -> " WHEN MATCHED";
                    case NOT_MATCHED -> " WHEN NOT MATCHED";
                    case NOT_MATCHED_BY_SOURCE -> " WHEN NOT MATCHED BY SOURCE";
                });
        if (branch.match() == MergeMatch.NOT_MATCHED_BY_SOURCE) {
            sql.require(Capability.MERGE_NOT_MATCHED_BY_SOURCE);
        }
        Predicate condition = branch.condition();
        if (condition != null) {
            sql.require(Capability.MERGE_CONDITION).append(" AND ").condition(condition, Precedence.AND);
        }
        sql.append(" THEN ");
        return action(branch);
    }

    /** Writes what a branch does. */
    protected SqlCompiler action(MergeBranch branch) {
        if (branch.action() == MergeAction.DELETE) {
            return sql.require(Capability.MERGE_DELETE).append("DELETE");
        }
        if (branch.action() == MergeAction.DO_NOTHING) {
            return sql.require(Capability.MERGE_DO_NOTHING).append("DO NOTHING");
        }
        if (branch.action() == MergeAction.UPDATE) {
            sql.append("UPDATE SET ");
            return sql.list(branch.assignments(), assignment -> {
                sql.expressions().columnName(assignment.column()).append(" = ");
                sql.expression(assignment.value());
            });
        }
        sql.append("INSERT (").list(branch.assignments(), a -> sql.expressions().columnName(a.column()));
        sql.append(") VALUES (").<Assignment>list(branch.assignments(), a -> sql.expression(a.value()));
        return sql.append(")");
    }

    /** Writes RETURNING. */
    protected SqlCompiler returning(MergeClauses merge) {
        return ReturningCompiler.returning(sql, merge.returning(), merge.target(), Capability.MERGE_RETURNING, true);
    }
}
