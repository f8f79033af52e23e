package org.aludel.core.dialect.sqlite;

import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.TableChangeCompiler;
import org.aludel.core.schema.CheckConstraint;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.Computed;
import org.aludel.core.schema.TableConstraint;
import org.aludel.core.schema.ddl.TableChange;
import org.aludel.core.sql.Expression;

/** Writes the few changes of tables that SQLite has. */
final class SqliteTableChanges extends TableChangeCompiler {

    private static final String ANEW =
            "Create a table as it is to be, copy the rows, drop the old table, and rename the new one.";

    SqliteTableChanges(SqlCompiler sql) {
        super(sql);
    }

    private boolean changesConstraints() {
        return ((SqliteDialect) sql.target()).changesConstraints();
    }

    @Override
    public SqlCompiler visitAddColumn(TableChange.AddColumn change) {
        Column<?> column = change.column();
        Computed computed = column.computed();
        Expression<?> value = column.serverDefault();
        refuse(column.identity() != null, "ADD COLUMN of a column with numbers of its own", ANEW);
        refuse(computed != null && computed.stored(), "ADD COLUMN of a stored computed column", ANEW);
        refuseWithoutValue(column);
        refuse(
                value != null && !SqliteColumns.isConstant(sql, bared(value)),
                "ADD COLUMN of a column whose default is not a constant",
                ANEW);
        return super.visitAddColumn(change);
    }

    @Override
    public SqlCompiler visitChangeType(TableChange.ChangeType change) {
        throw unsupported("ALTER TABLE that changes the type of a column", ANEW);
    }

    @Override
    public SqlCompiler visitChangeNullability(TableChange.ChangeNullability change) {
        refuse(!changesConstraints(), "ALTER TABLE that changes whether a column may be null", ANEW);
        return super.visitChangeNullability(change);
    }

    @Override
    public SqlCompiler visitChangeDefault(TableChange.ChangeDefault change) {
        throw unsupported("ALTER TABLE that changes the default of a column", ANEW);
    }

    @Override
    public SqlCompiler visitAddConstraint(TableChange.AddConstraint change) {
        refuse(!isChangeable(change.constraint()), "ALTER TABLE that adds such a constraint", ANEW);
        return super.visitAddConstraint(change);
    }

    @Override
    public SqlCompiler visitDropConstraint(TableChange.DropConstraint change) {
        refuse(!isChangeable(change.constraint()), "ALTER TABLE that drops such a constraint", ANEW);
        return super.visitDropConstraint(change);
    }

    private boolean isChangeable(TableConstraint constraint) {
        return constraint instanceof CheckConstraint && changesConstraints();
    }
}
