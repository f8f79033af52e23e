package org.aludel.core.dialect.oracle;

import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.ColumnCompiler;
import org.aludel.core.schema.Computed;
import org.aludel.core.schema.Identity;

/** Writes columns of Oracle Database. */
final class OracleColumns extends ColumnCompiler {

    private final OracleCompiler oracle;

    OracleColumns(OracleCompiler sql) {
        super(sql);
        this.oracle = sql;
    }

    @Override
    protected void collation(String collation) {
        refuse(
                !sql.target().supports(Capability.COLLATE),
                "collations of columns in this version",
                "Set the sort order of the connection.");
        super.collation(collation);
    }

    @Override
    protected void identity(Identity identity) {
        refuse(
                !oracle.isAtLeast(OracleVersion.V12),
                "columns with numbers of their own in this version",
                "Take the numbers from a sequence.");
        super.identity(identity);
    }

    @Override
    protected void computed(Computed computed) {
        refuse(computed.stored(), "stored computed columns", "Let the column be virtual.");
        super.computed(computed);
    }
}
