package org.aludel.core.dialect.sqlserver;

import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.TableChangeCompiler;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.ddl.TableChange;
import org.aludel.core.sql.Expression;

/** Writes changes of tables of SQL Server, where defaults are objects of their own. */
final class SqlServerTableChanges extends TableChangeCompiler {

    private final SqlServerTexts texts;

    SqlServerTableChanges(SqlCompiler sql) {
        super(sql);
        this.texts = new SqlServerTexts(sql.target().identifiers());
    }

    @Override
    protected String add() {
        return "ADD ";
    }

    @Override
    public SqlCompiler visitDropColumn(TableChange.DropColumn change) {
        dropDefault(change.name()).append("; ");
        return super.visitDropColumn(change);
    }

    @Override
    public SqlCompiler visitRenameColumn(TableChange.RenameColumn change) {
        String column = texts.quoted(change.column().name());
        return sql.append("EXEC sp_rename ")
                .append(texts.unicode(texts.quoted(table()) + "." + column))
                .append(", ")
                .append(texts.unicode(change.to()))
                .append(", N'COLUMN'");
    }

    @Override
    public SqlCompiler visitRenameTable(TableChange.RenameTable change) {
        return sql.append("EXEC sp_rename ")
                .append(texts.unicode(texts.quoted(table())))
                .append(", ")
                .append(texts.unicode(change.to()))
                .append(", N'OBJECT'");
    }

    /** A default is an object of its own, which keeps a column from getting another type. */
    @Override
    public SqlCompiler visitChangeType(TableChange.ChangeType change) {
        Expression<?> value = change.after().serverDefault();
        if (value == null) {
            return redefine(change.after());
        }
        dropDefault(change.after().name()).append("; ");
        redefine(change.after()).append("; ");
        return addDefault(change.after(), value);
    }

    @Override
    public SqlCompiler visitChangeNullability(TableChange.ChangeNullability change) {
        return redefine(change.after());
    }

    private SqlCompiler redefine(Column<?> column) {
        alterColumn(column).append(" ");
        definitions().columns().type(column);
        return sql.append(column.nullable() ? " NULL" : " NOT NULL");
    }

    @Override
    public SqlCompiler visitChangeDefault(TableChange.ChangeDefault change) {
        Expression<?> value = change.after().serverDefault();
        dropDefault(change.after().name());
        if (value == null) {
            return sql;
        }
        sql.append("; ");
        return addDefault(change.after(), value);
    }

    private SqlCompiler addDefault(Column<?> column, Expression<?> value) {
        alterTable().append("ADD DEFAULT ");
        definitions().columns().defaultOf(value);
        return sql.append(" FOR ").name(column.name());
    }

    /** Drops the default of a column, whose name the server may have made. */
    private SqlCompiler dropDefault(String column) {
        return sql.append("DECLARE @drop nvarchar(max) = (SELECT ")
                .append(texts.unicode("ALTER TABLE " + texts.quoted(table()) + " DROP CONSTRAINT "))
                .append(" + QUOTENAME(d.name) FROM sys.default_constraints d JOIN sys.columns c")
                .append(" ON c.object_id = d.parent_object_id AND c.column_id = d.parent_column_id")
                .append(" WHERE d.parent_object_id = OBJECT_ID(")
                .append(texts.unicode(texts.quoted(table())))
                .append(") AND c.name = ")
                .append(texts.unicode(column))
                .append("); IF @drop IS NOT NULL EXEC (@drop)");
    }
}
