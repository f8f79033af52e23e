package org.aludel.core.dialect.typed;

import org.aludel.core.dialect.SequenceCompiler;
import org.aludel.core.dialect.SqlCompiler;

/** Writes sequences of Db2 and Derby. */
public class Db2FamilySequences extends SequenceCompiler {

    public Db2FamilySequences(SqlCompiler sql) {
        super(sql);
    }

    /** They would be of 32 bits. */
    @Override
    protected String type() {
        return " AS bigint";
    }
}
