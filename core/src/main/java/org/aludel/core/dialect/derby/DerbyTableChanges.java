package org.aludel.core.dialect.derby;

import java.util.Locale;
import java.util.regex.Pattern;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.typed.Db2FamilyTableChanges;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.ddl.TableChange;

/** Writes changes of tables of Derby. */
final class DerbyTableChanges extends Db2FamilyTableChanges {

    private static final Pattern GROWING = Pattern.compile("(varchar|clob|blob|long varchar).*");

    DerbyTableChanges(SqlCompiler sql) {
        super(sql);
    }

    @Override
    public SqlCompiler visitAddColumn(TableChange.AddColumn change) {
        refuseWithoutValue(change.column());
        return super.visitAddColumn(change);
    }

    @Override
    public SqlCompiler visitRenameColumn(TableChange.RenameColumn change) {
        return sql.append("RENAME COLUMN ")
                .name(table())
                .append(".")
                .name(change.column().name())
                .append(" TO ")
                .name(change.to());
    }

    /** Only the length of text and bytes can grow. */
    @Override
    public SqlCompiler visitChangeType(TableChange.ChangeType change) {
        String type = base(change.before());
        refuse(
                !type.equals(base(change.after())) || !GROWING.matcher(type).matches(),
                "ALTER COLUMN that changes more than the length of text and bytes",
                "Add a column of the new type, copy the values, and drop the old one.");
        return super.visitChangeType(change);
    }

    private String base(Column<?> column) {
        String name = sql.target().types().ddlName(column.type()).toLowerCase(Locale.ROOT);
        return name.replaceFirst("\\([^)]*\\)", "");
    }
}
