package org.aludel.core.dialect.oracle;

import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.MergeCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.MergeBranch;
import org.aludel.core.sql.MergeClauses;
import org.aludel.core.sql.MergeMatch;
import org.aludel.core.sql.Predicate;

/** Writes MERGE: one update and one insert, whose conditions stand behind them. */
final class OracleMerges extends MergeCompiler {

    private final OracleCompiler compiler;

    OracleMerges(OracleCompiler compiler) {
        super(compiler);
        this.compiler = compiler;
    }

    @Override
    protected SqlCompiler merge(MergeClauses merge) {
        compiler.refuseWith();
        return super.merge(merge);
    }

    @Override
    protected SqlCompiler joinCondition(Predicate condition) {
        return sql.append("(").condition(condition).append(")");
    }

    @Override
    protected SqlCompiler branch(MergeBranch branch) {
        switch (branch.action()) {
            case DELETE -> sql.require(Capability.MERGE_DELETE, "Delete the rows by a statement of their own.");
            case DO_NOTHING ->
                sql.require(Capability.MERGE_DO_NOTHING, "Exclude the rows by the conditions of the other branch.");
            case UPDATE, INSERT -> {}
        }
        Predicate condition = branch.condition();
        if (condition == null || branch.match() == MergeMatch.NOT_MATCHED_BY_SOURCE) {
            return super.branch(branch);
        }
        super.branch(new MergeBranch(branch.match(), null, branch.action(), branch.assignments()));
        return sql.append(" WHERE ").condition(condition);
    }
}
