package org.aludel.core.dialect.typed;

import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.TableChangeCompiler;
import org.aludel.core.schema.ddl.TableChange;

/** Writes changes of tables of Db2 and Derby. */
public class Db2FamilyTableChanges extends TableChangeCompiler {

    public Db2FamilyTableChanges(SqlCompiler sql) {
        super(sql);
    }

    @Override
    public SqlCompiler visitRenameTable(TableChange.RenameTable change) {
        return sql.append("RENAME TABLE ").name(table()).append(" TO ").name(change.to());
    }
}
