package org.aludel.core.dialect.sqlserver;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.aludel.core.dialect.DefinedObject;
import org.aludel.core.dialect.DefinitionCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.Computed;
import org.aludel.core.schema.Identity;
import org.aludel.core.schema.Index;
import org.aludel.core.schema.IndexElement;
import org.aludel.core.schema.ReferentialAction;
import org.aludel.core.schema.SequenceOptions;
import org.aludel.core.schema.TableConstraint;
import org.aludel.core.schema.ddl.CommentOnColumn;
import org.aludel.core.schema.ddl.CommentOnTable;
import org.aludel.core.schema.ddl.CommentOnView;
import org.aludel.core.schema.ddl.CreateIndex;
import org.aludel.core.schema.ddl.DropIndex;
import org.aludel.core.schema.ddl.TableChange;
import org.aludel.core.schema.ddl.TruncateTable;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.NullOrdering;
import org.aludel.core.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Writes definitions of SQL Server. Numbers of a column are always those of the server, unless IDENTITY_INSERT is on for
 * the table. Comments are the extended property {@code MS_Description}.
 */
final class SqlServerDefinitions extends DefinitionCompiler {

    private static final Set<String> KINDS_OF_INDEXES = Set.of("CLUSTERED", "NONCLUSTERED");

    SqlServerDefinitions(SqlCompiler sql) {
        super(sql);
    }

    @Override
    protected boolean hasIfNotExists(DefinedObject object) {
        return false;
    }

    @Override
    protected boolean hasCascade(DefinedObject object) {
        return false;
    }

    // ---- tables

    /** A computed column has the type of its expression. */
    @Override
    protected SqlCompiler column(Column<?> column) {
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
        refuse(
                options.minimum() != null || options.maximum() != null || options.cache() != null || options.cycle(),
                "limits, cache or cycle for the numbers of a column",
                "Leave them out, or take the numbers from a sequence.");
        Long start = options.start();
        Long increment = options.increment();
        sql.append(" IDENTITY(" + (start == null ? 1 : start) + ", " + (increment == null ? 1 : increment) + ")");
    }

    @Override
    protected void collation(Column<?> column) {
        String collation = column.collation();
        if (collation != null) {
            sql.append(" COLLATE ").append(requireWord(collation));
        }
    }

    /** Names of collations cannot be quoted. */
    private String requireWord(String collation) {
        refuse(
                !collation.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_'),
                "collation of such a name",
                "Name one of those that fn_helpcollations() lists.");
        return collation;
    }

    @Override
    protected boolean isDeferrable(TableConstraint constraint) {
        return false;
    }

    @Override
    protected Set<ReferentialAction> deleteActions() {
        return EnumSet.complementOf(EnumSet.of(ReferentialAction.RESTRICT));
    }

    /** The numbers begin anew in any case. */
    @Override
    public SqlCompiler visitTruncateTable(TruncateTable statement) {
        return sql.append("TRUNCATE TABLE ").name(statement.name());
    }

    // ---- changes

    @Override
    public SqlCompiler visitAddColumn(TableChange.AddColumn change) {
        alterTable().append("ADD ");
        return column(change.column());
    }

    @Override
    public SqlCompiler visitDropColumn(TableChange.DropColumn change) {
        dropDefault(change.name()).append("; ");
        return super.visitDropColumn(change);
    }

    @Override
    public SqlCompiler visitRenameColumn(TableChange.RenameColumn change) {
        String column = quoted(change.column().name());
        return sql.append("EXEC sp_rename ")
                .append(unicode(quoted(table()) + "." + column))
                .append(", ")
                .append(unicode(change.to()))
                .append(", N'COLUMN'");
    }

    @Override
    public SqlCompiler visitRenameTable(TableChange.RenameTable change) {
        return sql.append("EXEC sp_rename ")
                .append(unicode(quoted(table())))
                .append(", ")
                .append(unicode(change.to()))
                .append(", N'OBJECT'");
    }

    /** A default is an object of its own, which keeps a column from getting another type. */
    @Override
    public SqlCompiler visitChangeType(TableChange.ChangeType change) {
        Expression<?> value = change.after().serverDefault();
        if (value == null) {
            return alterColumn(change.after());
        }
        dropDefault(change.after().name()).append("; ");
        alterColumn(change.after()).append("; ");
        return addDefault(change.after(), value);
    }

    @Override
    public SqlCompiler visitChangeNullability(TableChange.ChangeNullability change) {
        return alterColumn(change.after());
    }

    private SqlCompiler alterColumn(Column<?> column) {
        alterTable().append("ALTER COLUMN ").name(column.name()).append(" ");
        type(column);
        collation(column);
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
        defaultOf(value);
        return sql.append(" FOR ").name(column.name());
    }

    /** Drops the default of a column, whose name the server may have made. */
    private SqlCompiler dropDefault(String column) {
        return sql.append("DECLARE @drop nvarchar(max) = (SELECT ")
                .append(unicode("ALTER TABLE " + quoted(table()) + " DROP CONSTRAINT "))
                .append(" + QUOTENAME(d.name) FROM sys.default_constraints d JOIN sys.columns c")
                .append(" ON c.object_id = d.parent_object_id AND c.column_id = d.parent_column_id")
                .append(" WHERE d.parent_object_id = OBJECT_ID(")
                .append(unicode(quoted(table())))
                .append(") AND c.name = ")
                .append(unicode(column))
                .append("); IF @drop IS NOT NULL EXEC (@drop)");
    }

    // ---- indexes

    @Override
    public SqlCompiler visitCreateIndex(CreateIndex statement) {
        return super.visitCreateIndex(statement).append(statement.concurrently() ? " WITH (ONLINE = ON)" : "");
    }

    @Override
    protected String concurrently(boolean concurrently) {
        return "";
    }

    @Override
    protected String indexKind(@Nullable String method) {
        String word = method == null ? "" : method.toUpperCase(Locale.ROOT);
        return KINDS_OF_INDEXES.contains(word) ? word + " " : "";
    }

    @Override
    protected void method(@Nullable String method) {
        refuse(
                method != null && indexKind(method).isEmpty(),
                "index method '" + method + "'",
                "Use CLUSTERED or NONCLUSTERED.");
    }

    /** Nulls are the smallest values. */
    @Override
    protected void indexNulls(IndexElement element) {
        naturalNulls(element, NullOrdering.FIRST);
    }

    @Override
    protected void include(Index index) {
        if (!index.include().isEmpty()) {
            columns(sql.append(" INCLUDE "), index.include());
        }
    }

    @Override
    protected void where(@Nullable Expression<Boolean> condition) {
        if (condition != null) {
            sql.append(" WHERE ");
            condition(condition);
        }
    }

    @Override
    public SqlCompiler visitDropIndex(DropIndex statement) {
        refuse(statement.concurrently(), "DROP INDEX that lets others write", "Drop the index while nobody writes.");
        return sql.append("DROP INDEX ")
                .append(ifExists(statement.ifExists(), DefinedObject.INDEX))
                .name(statement.name())
                .append(" ON ")
                .name(statement.table());
    }

    // ---- sequences and views

    @Override
    protected String createOrReplace(boolean materialized) {
        return "CREATE OR ALTER ";
    }

    // ---- comments

    @Override
    public SqlCompiler visitCommentOnTable(CommentOnTable statement) {
        return describe(statement.table(), "TABLE", null, statement.comment());
    }

    @Override
    public SqlCompiler visitCommentOnColumn(CommentOnColumn statement) {
        return describe(
                statement.table(),
                "TABLE",
                statement.column().name(),
                statement.column().comment());
    }

    @Override
    public SqlCompiler visitCommentOnView(CommentOnView statement) {
        viewWord(statement.materialized());
        return describe(statement.view(), "VIEW", null, statement.comment());
    }

    /** Adds a property, changes the one that is there, or drops it. */
    private SqlCompiler describe(QualifiedName object, String kind, @Nullable String column, @Nullable String comment) {
        String schema = object.schema();
        String place = "@level0type = N'SCHEMA', @level0name = @schema, @level1type = N'" + kind + "', @level1name = "
                + unicode(object.name())
                + (column == null ? "" : ", @level2type = N'COLUMN', @level2name = " + unicode(column));
        String value = comment == null ? "" : "@value = " + unicode(comment) + ", ";
        sql.append("DECLARE @schema sysname = ")
                .append(schema == null ? "SCHEMA_NAME()" : unicode(schema))
                .append("; IF EXISTS (SELECT 1 FROM sys.extended_properties WHERE class = 1 AND major_id = OBJECT_ID(")
                .append(unicode(quoted(object)))
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
        return "COLUMNPROPERTY(OBJECT_ID(" + unicode(quoted(object)) + "), " + unicode(column) + ", 'ColumnId')";
    }

    // ---- names and texts within texts

    private String quoted(QualifiedName name) {
        String catalog = name.catalog();
        String schema = name.schema();
        return (catalog == null ? "" : quoted(catalog) + ".")
                + (schema == null ? "" : quoted(schema) + ".")
                + quoted(name.name());
    }

    private String quoted(String name) {
        return sql.target().identifiers().quoted(name);
    }

    private static String unicode(String text) {
        return "N'" + text.replace("'", "''") + "'";
    }
}
