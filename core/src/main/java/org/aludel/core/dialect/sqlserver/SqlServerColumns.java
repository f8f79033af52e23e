package org.aludel.core.dialect.sqlserver;

import org.aludel.core.dialect.ColumnCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.Computed;
import org.aludel.core.schema.Identity;
import org.aludel.core.schema.SequenceOptions;

/**
 * Writes columns of SQL Server. Numbers of a column are always those of the server, unless IDENTITY_INSERT is on for
 * the table.
 */
final class SqlServerColumns extends ColumnCompiler {

    SqlServerColumns(SqlCompiler sql) {
        super(sql);
    }

    /** A computed column has the type of its expression. */
    @Override
    public SqlCompiler column(Column<?> column) {
        Computed computed = column.computed();
        if (computed == null) {
            return super.column(column);
        }
        refuse(
                !column.nullable() && !computed.stored(),
                "NOT NULL for computed columns that are not stored",
                "Store the column's values, or let the column be nullable.");
        sql.name(column.name()).append(" AS (");
        bare(computed.expression()).append(computed.stored() ? ") PERSISTED" : ")");
        nullability(column);
        return sql;
    }

    @Override
    protected void identity(Identity identity) {
        SequenceOptions options = identity.options();
        refuseLimits(options, "Leave them out, or take the numbers from a sequence.");
        Long start = options.start();
        Long increment = options.increment();
        sql.append(" IDENTITY(" + (start == null ? 1 : start) + ", " + (increment == null ? 1 : increment) + ")");
    }

    /** Names of collations cannot be quoted. */
    @Override
    protected void collation(String collation) {
        refuse(
                !collation.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_'),
                "collation of such a name",
                "Name one of those that fn_helpcollations() lists.");
        sql.append(" COLLATE ").append(collation);
    }
}
