package org.aludel.core.dialect.sqlserver;

import java.util.List;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.MergeCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.MergeAction;
import org.aludel.core.sql.MergeBranch;
import org.aludel.core.sql.MergeClauses;

/** Writes MERGE, which here ends with a semicolon. */
final class SqlServerMerges extends MergeCompiler {

    private final SqlServerCompiler compiler;

    SqlServerMerges(SqlServerCompiler compiler) {
        super(compiler);
        this.compiler = compiler;
    }

    @Override
    protected SqlCompiler merge(MergeClauses merge) {
        check(merge);
        super.merge(merge);
        return compiler.end(List.of()).append(";");
    }

    private void check(MergeClauses merge) {
        for (MergeBranch branch : merge.branches()) {
            if (branch.action() == MergeAction.DO_NOTHING) {
                sql.require(Capability.MERGE_DO_NOTHING, "Exclude the rows by the conditions of the other branches.");
            }
        }
    }

    @Override
    protected SqlCompiler returning(MergeClauses merge) {
        boolean deletes = merge.branches().stream().anyMatch(branch -> branch.action() == MergeAction.DELETE);
        SqlServerOutput output = new SqlServerOutput(compiler, merge.target());
        return deletes
                ? output.ofMergeWithDelete(merge.returning())
                : output.of(merge.returning(), SqlServerOutput.INSERTED);
    }
}
