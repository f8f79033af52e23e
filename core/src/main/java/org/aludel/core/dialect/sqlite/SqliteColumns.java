package org.aludel.core.dialect.sqlite;

import java.util.regex.Pattern;
import org.aludel.core.dialect.ColumnCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.Deferrability;
import org.aludel.core.schema.Identity;
import org.aludel.core.schema.PrimaryKey;
import org.aludel.core.schema.SequenceOptions;
import org.aludel.core.schema.Table;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.Literal;

/**
 * Writes columns of SQLite. A column whose rows the database numbers is the primary key of its table and of type
 * {@code integer}; its numbers are never given out twice.
 */
final class SqliteColumns extends ColumnCompiler {

    private static final Pattern CONSTANT = Pattern.compile("[+-]?[0-9.]+|[xX]?'([^']++|'')*+'|NULL|TRUE|FALSE");

    SqliteColumns(SqlCompiler sql) {
        super(sql);
    }

    @Override
    public SqlCompiler column(Table created, Column<?> column) {
        Identity identity = column.identity();
        if (identity == null) {
            return column(column);
        }
        PrimaryKey key = created.primaryKey();
        if (key == null
                || !definitions().tables().isInline(created, key)
                || !key.columns().contains(column.name())) {
            throw unsupported(
                    "numbers of their own for columns that are not the primary key",
                    "Let the column be the primary key.");
        }
        refuseAlways(identity);
        refuse(
                !identity.options().equals(SequenceOptions.NONE),
                "options of the numbers of a column",
                "Leave them out; numbers begin at 1.");
        sql.name(column.name()).append(" integer NOT NULL");
        String name = key.name();
        if (name != null) {
            sql.append(" CONSTRAINT ").name(name);
        }
        refuse(
                key.deferrability() != Deferrability.NOT_DEFERRABLE,
                "deferrable primary keys",
                "Let each statement keep it.");
        return sql.append(" PRIMARY KEY AUTOINCREMENT");
    }

    @Override
    protected void defaultValue(Expression<?> expression) {
        Expression<?> value = bared(expression);
        defaultValue(value, isConstant(sql, value));
    }

    /** True when a value is a constant to the database, too; a moment, for example, is a call. */
    static boolean isConstant(SqlCompiler sql, Expression<?> value) {
        String text = value instanceof Literal ? sql.textOf(() -> sql.expression(value)) : null;
        return text != null && CONSTANT.matcher(text).matches();
    }
}
