package org.aludel.core.dialect.hsqldb;

import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.typed.TypedDefinitions;
import org.aludel.core.schema.SequenceOptions;
import org.aludel.core.schema.ddl.TableChange;

/** Writes definitions of HSQLDB. */
final class HsqldbDefinitions extends TypedDefinitions {

    HsqldbDefinitions(HsqldbCompiler sql) {
        super(sql);
    }

    @Override
    protected String options(SequenceOptions options) {
        refuseCache(options);
        return super.options(options);
    }

    @Override
    public SqlCompiler visitRenameColumn(TableChange.RenameColumn change) {
        return alterTable()
                .append("ALTER COLUMN ")
                .name(change.column().name())
                .append(" RENAME TO ")
                .name(change.to());
    }

    @Override
    public SqlCompiler visitChangeNullability(TableChange.ChangeNullability change) {
        return alterTable()
                .append("ALTER COLUMN ")
                .name(change.after().name())
                .append(change.after().nullable() ? " SET NULL" : " SET NOT NULL");
    }

    @Override
    protected String createOrReplace(boolean materialized) {
        throw CompileErrors.unsupported(sql.dialect(), "CREATE OR REPLACE VIEW", "Drop the view before.");
    }

    @Override
    protected String commentedView(boolean materialized) {
        viewWord(materialized);
        return "TABLE ";
    }
}
