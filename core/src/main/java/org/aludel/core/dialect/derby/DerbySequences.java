package org.aludel.core.dialect.derby;

import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.typed.Db2FamilySequences;
import org.aludel.core.schema.SequenceOptions;
import org.aludel.core.schema.ddl.AlterSequence;
import org.aludel.core.schema.ddl.DropSequence;

/** Writes sequences of Derby. */
final class DerbySequences extends Db2FamilySequences {

    DerbySequences(SqlCompiler sql) {
        super(sql);
    }

    @Override
    protected boolean hasCache() {
        return false;
    }

    /** They would begin with the smallest number of their type. */
    @Override
    protected SequenceOptions begun(SequenceOptions options) {
        return begunWithOne(options);
    }

    @Override
    public SqlCompiler alter(AlterSequence statement) {
        throw unsupported("ALTER SEQUENCE", "Drop the sequence, and create it as it is to be.");
    }

    @Override
    public SqlCompiler drop(DropSequence statement) {
        return super.drop(statement).append(" RESTRICT");
    }
}
