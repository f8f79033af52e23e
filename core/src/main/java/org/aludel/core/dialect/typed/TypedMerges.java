package org.aludel.core.dialect.typed;

import org.aludel.core.dialect.MergeCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.MergeBranch;

/** Writes MERGE; values have the types of their columns. */
public class TypedMerges extends MergeCompiler {

    protected final TypedCompiler typed;

    public TypedMerges(TypedCompiler sql) {
        super(sql);
        this.typed = sql;
    }

    @Override
    protected SqlCompiler action(MergeBranch branch) {
        branch.assignments().forEach(assignment -> typed.places().add(assignment.value()));
        return super.action(branch);
    }
}
