package org.aludel.core.dialect.oracle;

import org.aludel.core.dialect.SequenceCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.schema.ddl.AlterSequence;

/** Writes sequences of Oracle Database. */
final class OracleSequences extends SequenceCompiler {

    private final OracleCompiler oracle;

    OracleSequences(OracleCompiler sql) {
        super(sql);
        this.oracle = sql;
    }

    @Override
    public SqlCompiler alter(AlterSequence statement) {
        refuse(
                statement.sequence().options().start() != null && !oracle.isAtLeast(OracleVersion.V19),
                "ALTER SEQUENCE ... RESTART in this version",
                "Drop the sequence, and create it as it is to be.");
        return super.alter(statement);
    }

    @Override
    protected String restart() {
        return " RESTART START WITH ";
    }

    @Override
    protected String noCycle() {
        return " NOCYCLE";
    }
}
