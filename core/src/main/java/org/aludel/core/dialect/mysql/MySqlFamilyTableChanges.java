package org.aludel.core.dialect.mysql;

import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.TableChangeCompiler;
import org.aludel.core.schema.CheckConstraint;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.ForeignKey;
import org.aludel.core.schema.TableConstraint;
import org.aludel.core.schema.ddl.TableChange;

/** Writes changes of tables of MySQL and MariaDB, where columns are defined anew. */
class MySqlFamilyTableChanges extends TableChangeCompiler {

    MySqlFamilyTableChanges(SqlCompiler sql) {
        super(sql);
    }

    @Override
    public SqlCompiler visitAddColumn(TableChange.AddColumn change) {
        refuse(
                change.column().identity() != null,
                "ADD COLUMN of a column with numbers of its own, which must be a key",
                "Create the table anew with the column.");
        return super.visitAddColumn(change);
    }

    @Override
    public SqlCompiler visitChangeType(TableChange.ChangeType change) {
        return modify(change.after());
    }

    @Override
    public SqlCompiler visitChangeNullability(TableChange.ChangeNullability change) {
        return modify(change.after());
    }

    /** A column that loses its default by DROP DEFAULT has not even null for one. */
    @Override
    public SqlCompiler visitChangeDefault(TableChange.ChangeDefault change) {
        return modify(change.after());
    }

    private SqlCompiler modify(Column<?> column) {
        alterTable().append("MODIFY COLUMN ");
        return ((MySqlFamilyColumns) definitions().columns()).anew(column);
    }

    @Override
    protected boolean hasDropPrimaryKey() {
        return true;
    }

    @Override
    protected String constraintWord(TableConstraint constraint) {
        if (constraint instanceof ForeignKey) {
            return "FOREIGN KEY ";
        }
        return constraint instanceof CheckConstraint ? checkWord() : "INDEX ";
    }

    /** The word for a check constraint that is dropped, with a blank. */
    protected String checkWord() {
        return "CONSTRAINT ";
    }

    /** Without the schema a table would go to the current one. */
    @Override
    public SqlCompiler visitRenameTable(TableChange.RenameTable change) {
        return alterTable().append("RENAME TO ").name(beside(table(), change.to()));
    }
}
