package org.aludel.core.dialect.sqlserver;

import org.aludel.core.dialect.CommentCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.schema.ddl.CommentOnColumn;
import org.aludel.core.schema.ddl.CommentOnTable;
import org.aludel.core.schema.ddl.CommentOnView;
import org.aludel.core.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/** Writes comments of SQL Server, which are the extended property {@code MS_Description}. */
final class SqlServerComments extends CommentCompiler {

    private final SqlServerTexts texts;

    SqlServerComments(SqlCompiler sql) {
        super(sql);
        this.texts = new SqlServerTexts(sql.target().identifiers());
    }

    @Override
    public SqlCompiler table(CommentOnTable statement) {
        return describe(statement.table(), "TABLE", null, statement.comment());
    }

    @Override
    public SqlCompiler column(CommentOnColumn statement) {
        return describe(
                statement.table(),
                "TABLE",
                statement.column().name(),
                statement.column().comment());
    }

    @Override
    public SqlCompiler view(CommentOnView statement) {
        viewWord(statement.materialized());
        return describe(statement.view(), "VIEW", null, statement.comment());
    }

    /** Adds a property, changes the one that is there, or drops it. */
    private SqlCompiler describe(QualifiedName object, String kind, @Nullable String column, @Nullable String comment) {
        String schema = object.schema();
        String place = "@level0type = N'SCHEMA', @level0name = @schema, @level1type = N'" + kind + "', @level1name = "
                + texts.unicode(object.name())
                + (column == null ? "" : ", @level2type = N'COLUMN', @level2name = " + texts.unicode(column));
        String value = comment == null ? "" : "@value = " + texts.unicode(comment) + ", ";
        sql.append("DECLARE @schema sysname = ")
                .append(schema == null ? "SCHEMA_NAME()" : texts.unicode(schema))
                .append("; IF EXISTS (SELECT 1 FROM sys.extended_properties WHERE class = 1 AND major_id = OBJECT_ID(")
                .append(texts.unicode(texts.quoted(object)))
                .append(") AND minor_id = ")
                .append(column == null ? "0" : minorId(object, column))
                .append(" AND name = N'MS_Description') EXEC ")
                .append(comment == null ? "sp_dropextendedproperty" : "sp_updateextendedproperty")
                .append(" @name = N'MS_Description', " + value + place);
        return comment == null
                ? sql
                : sql.append(" ELSE EXEC sp_addextendedproperty @name = N'MS_Description', " + value + place);
    }

    private String minorId(QualifiedName object, String column) {
        return "COLUMNPROPERTY(OBJECT_ID(" + texts.unicode(texts.quoted(object)) + "), " + texts.unicode(column)
                + ", 'ColumnId')";
    }
}
