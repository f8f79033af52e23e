package org.aludel.core.dialect.h2;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.MergeCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.MergeAction;
import org.aludel.core.sql.MergeBranch;
import org.aludel.core.sql.MergeClauses;
import org.aludel.core.sql.MergeMatch;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.TruthConstant;
import org.aludel.core.sql.TruthTest;
import org.aludel.core.sql.TruthValue;

/** Writes MERGE of H2. A branch that does nothing becomes a condition of those behind it. */
final class H2Merges extends MergeCompiler {

    H2Merges(SqlCompiler sql) {
        super(sql);
    }

    @Override
    protected SqlCompiler merge(MergeClauses merge) {
        boolean deletes = merge.branches().stream().anyMatch(branch -> branch.action() == MergeAction.DELETE);
        if (deletes && !merge.returning().isEmpty() && !sql.isLenient()) {
            throw CompileErrors.unsupported(
                    sql.dialect(),
                    Capability.MERGE_RETURNING.construct() + " that deletes",
                    "Delete in a statement of its own.");
        }
        return H2Returning.around(
                sql, "FINAL", merge.returning(), merge.target(), Capability.MERGE_RETURNING, () -> plainMerge(merge));
    }

    private void plainMerge(MergeClauses merge) {
        sql.append("MERGE INTO ").from(merge.target()).append(" USING ").from(merge.source());
        sql.append(" ON ").condition(merge.on());
        List<MergeBranch> branches = acting(merge.branches());
        branches.forEach(this::branch);
        if (branches.isEmpty()) {
            sql.append(" WHEN MATCHED AND FALSE THEN DELETE");
        }
    }

    private static List<MergeBranch> acting(List<MergeBranch> branches) {
        Map<MergeMatch, Predicate> free = new EnumMap<>(MergeMatch.class);
        List<MergeBranch> acting = new ArrayList<>();
        for (MergeBranch branch : branches) {
            Predicate condition = branch.condition();
            Predicate others = free.get(branch.match());
            if (branch.action() == MergeAction.DO_NOTHING) {
                Predicate rest =
                        condition == null ? new TruthConstant(false) : new TruthTest(condition, TruthValue.TRUE, true);
                free.put(branch.match(), others == null ? rest : others.and(rest));
            } else {
                Predicate both = others == null ? condition : condition == null ? others : condition.and(others);
                acting.add(new MergeBranch(branch.match(), both, branch.action(), branch.assignments()));
            }
        }
        return acting;
    }
}
