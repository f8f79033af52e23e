package org.aludel.core.dialect.oracle;

import java.util.EnumSet;
import java.util.Set;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.DefinedObject;
import org.aludel.core.dialect.DefinitionCompiler;
import org.aludel.core.dialect.Identifiers;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.error.UnsupportedConstructException;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.Computed;
import org.aludel.core.schema.Identity;
import org.aludel.core.schema.IndexElement;
import org.aludel.core.schema.PrimaryKey;
import org.aludel.core.schema.ReferentialAction;
import org.aludel.core.schema.ddl.AlterSequence;
import org.aludel.core.schema.ddl.CreateIndex;
import org.aludel.core.schema.ddl.CreateSchema;
import org.aludel.core.schema.ddl.DropIndex;
import org.aludel.core.schema.ddl.DropSchema;
import org.aludel.core.schema.ddl.RefreshView;
import org.aludel.core.schema.ddl.TableChange;
import org.aludel.core.schema.ddl.TruncateTable;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.NullOrdering;
import org.aludel.core.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/** Writes definitions of Oracle Database. */
final class OracleDefinitions extends DefinitionCompiler {

    private final OracleCompiler oracle;

    OracleDefinitions(OracleCompiler sql) {
        super(sql);
        this.oracle = sql;
    }

    @Override
    protected boolean hasIfNotExists(DefinedObject object) {
        return oracle.isAtLeast(OracleVersion.V23);
    }

    @Override
    protected boolean hasIfExists(DefinedObject object) {
        return oracle.isAtLeast(OracleVersion.V23);
    }

    @Override
    protected String cascade(boolean wanted, DefinedObject object) {
        return wanted ? " CASCADE CONSTRAINTS" : "";
    }

    // ---- schemas

    @Override
    public SqlCompiler visitCreateSchema(CreateSchema statement) {
        throw unsupported("CREATE SCHEMA without a user", "Create a user, whose schema is of its name.");
    }

    @Override
    public SqlCompiler visitDropSchema(DropSchema statement) {
        throw unsupported("DROP SCHEMA without its user", "Drop the user.");
    }

    // ---- tables

    @Override
    protected void collation(Column<?> column) {
        refuse(
                column.collation() != null && !sql.target().supports(Capability.COLLATE),
                "collations of columns in this version",
                "Set the sort order of the connection.");
        super.collation(column);
    }

    @Override
    protected void identity(Identity identity) {
        refuse(
                !oracle.isAtLeast(OracleVersion.V12),
                "columns with numbers of their own in this version",
                "Take the numbers from a sequence.");
        super.identity(identity);
    }

    @Override
    protected void computed(Computed computed) {
        refuse(computed.stored(), "stored computed columns", "Let the column be virtual.");
        super.computed(computed);
    }

    @Override
    protected Set<ReferentialAction> deleteActions() {
        return EnumSet.of(ReferentialAction.NO_ACTION, ReferentialAction.CASCADE, ReferentialAction.SET_NULL);
    }

    @Override
    protected Set<ReferentialAction> updateActions() {
        return EnumSet.of(ReferentialAction.NO_ACTION);
    }

    @Override
    public SqlCompiler visitTruncateTable(TruncateTable statement) {
        refuse(
                statement.restartIdentity(),
                "TRUNCATE ... RESTART IDENTITY",
                "Truncate the table, then let its numbers begin anew by ALTER TABLE.");
        return super.visitTruncateTable(statement);
    }

    // ---- changes

    @Override
    public SqlCompiler visitAddColumn(TableChange.AddColumn change) {
        alterTable().append("ADD ");
        return column(change.column());
    }

    private SqlCompiler modify(Column<?> column) {
        return alterTable().append("MODIFY ").name(column.name());
    }

    @Override
    public SqlCompiler visitChangeType(TableChange.ChangeType change) {
        modify(change.after()).append(" ");
        type(change.after());
        collation(change.after());
        return sql;
    }

    @Override
    public SqlCompiler visitChangeNullability(TableChange.ChangeNullability change) {
        return modify(change.after()).append(change.after().nullable() ? " NULL" : " NOT NULL");
    }

    /** A default cannot be taken away, but be null. */
    @Override
    public SqlCompiler visitChangeDefault(TableChange.ChangeDefault change) {
        Expression<?> value = change.after().serverDefault();
        modify(change.after()).append(" DEFAULT ");
        if (value == null) {
            return sql.append("NULL");
        }
        defaultOf(value);
        return sql;
    }

    @Override
    public SqlCompiler visitDropConstraint(TableChange.DropConstraint change) {
        return change.constraint() instanceof PrimaryKey
                ? alterTable().append("DROP PRIMARY KEY")
                : super.visitDropConstraint(change);
    }

    // ---- indexes

    @Override
    public SqlCompiler visitCreateIndex(CreateIndex statement) {
        return super.visitCreateIndex(statement).append(statement.concurrently() ? " ONLINE" : "");
    }

    @Override
    protected String concurrently(boolean concurrently) {
        return "";
    }

    @Override
    protected String indexKind(@Nullable String method) {
        return isBitmap(method) ? "BITMAP " : "";
    }

    private static boolean isBitmap(@Nullable String method) {
        return method != null && method.equalsIgnoreCase("bitmap");
    }

    @Override
    protected void method(@Nullable String method) {
        refuse(method != null && !isBitmap(method), "index method '" + method + "'", "Use BITMAP, or leave it out.");
    }

    @Override
    protected void indexExpression(Expression<?> expression) {
        bare(expression);
    }

    /** Nulls are the largest values. */
    @Override
    protected void indexNulls(IndexElement element) {
        naturalNulls(element, NullOrdering.LAST);
    }

    @Override
    public SqlCompiler visitDropIndex(DropIndex statement) {
        refuse(
                statement.concurrently() && !oracle.isAtLeast(OracleVersion.V12),
                "DROP INDEX ... ONLINE in this version",
                "Drop the index while nobody writes.");
        return super.visitDropIndex(statement).append(statement.concurrently() ? " ONLINE" : "");
    }

    // ---- sequences

    @Override
    public SqlCompiler visitAlterSequence(AlterSequence statement) {
        refuse(
                statement.sequence().options().start() != null && !oracle.isAtLeast(OracleVersion.V19),
                "ALTER SEQUENCE ... RESTART in this version",
                "Drop the sequence, and create it as it is to be.");
        return super.visitAlterSequence(statement);
    }

    @Override
    protected String restartWords() {
        return " RESTART START WITH ";
    }

    @Override
    protected String noCycle() {
        return " NOCYCLE";
    }

    // ---- views

    @Override
    protected String viewWord(boolean materialized) {
        return materialized ? "MATERIALIZED VIEW " : "VIEW ";
    }

    @Override
    public SqlCompiler visitRefreshView(RefreshView statement) {
        return sql.append("BEGIN DBMS_MVIEW.REFRESH(")
                .append(text(stored(statement.name())))
                .append("); END;");
    }

    private String stored(QualifiedName name) {
        Identifiers identifiers = sql.target().identifiers();
        String schema = name.schema();
        String before = schema == null ? "" : identifiers.quoted(identifiers.folded(schema)) + ".";
        return before + identifiers.quoted(identifiers.folded(name.name()));
    }

    @Override
    protected String commentedView(boolean materialized) {
        return materialized ? "MATERIALIZED VIEW " : "TABLE ";
    }

    private UnsupportedConstructException unsupported(String construct, String advice) {
        return CompileErrors.unsupported(sql.dialect(), construct, advice);
    }
}
