package org.aludel.core.dialect;

import java.util.stream.Collectors;
import org.aludel.core.schema.ddl.AddEnumValue;
import org.aludel.core.schema.ddl.AlterSequence;
import org.aludel.core.schema.ddl.AlterTable;
import org.aludel.core.schema.ddl.CommentOnColumn;
import org.aludel.core.schema.ddl.CommentOnTable;
import org.aludel.core.schema.ddl.CommentOnView;
import org.aludel.core.schema.ddl.CreateEnumType;
import org.aludel.core.schema.ddl.CreateIndex;
import org.aludel.core.schema.ddl.CreateSchema;
import org.aludel.core.schema.ddl.CreateSequence;
import org.aludel.core.schema.ddl.CreateTable;
import org.aludel.core.schema.ddl.CreateView;
import org.aludel.core.schema.ddl.CustomDefinition;
import org.aludel.core.schema.ddl.DropEnumType;
import org.aludel.core.schema.ddl.DropIndex;
import org.aludel.core.schema.ddl.DropSchema;
import org.aludel.core.schema.ddl.DropSequence;
import org.aludel.core.schema.ddl.DropTable;
import org.aludel.core.schema.ddl.DropView;
import org.aludel.core.schema.ddl.RefreshView;
import org.aludel.core.schema.ddl.SchemaStatement;
import org.aludel.core.schema.ddl.SchemaVisitor;
import org.aludel.core.schema.ddl.TruncateTable;

/**
 * Hands each definition to the compiler for its kind; a dialect replaces those whose grammar differs by overriding the
 * {@code new...} methods, which are called before its own fields are set. Values are written as literals, columns
 * without their tables. Here are schemas, and the words for what may be there or gone already.
 */
public class DefinitionCompiler extends DefinitionPart implements SchemaVisitor<SqlCompiler> {

    private final TableCompiler tables;
    private final ColumnCompiler columns;
    private final ConstraintCompiler constraints;
    private final TableChangeCompiler changes;
    private final IndexCompiler indexes;
    private final SequenceCompiler sequences;
    private final ViewCompiler views;
    private final EnumTypeCompiler enumTypes;
    private final CommentCompiler comments;

    public DefinitionCompiler(SqlCompiler sql) {
        super(sql);
        this.tables = newTableCompiler();
        this.columns = newColumnCompiler();
        this.constraints = newConstraintCompiler();
        this.changes = newTableChangeCompiler();
        this.indexes = newIndexCompiler();
        this.sequences = newSequenceCompiler();
        this.views = newViewCompiler();
        this.enumTypes = newEnumTypeCompiler();
        this.comments = newCommentCompiler();
    }

    /** Writes a statement. */
    public final SqlCompiler write(SchemaStatement statement) {
        return statement.accept(this);
    }

    // ---- the parts a dialect may replace

    protected TableCompiler newTableCompiler() {
        return new TableCompiler(sql);
    }

    protected ColumnCompiler newColumnCompiler() {
        return new ColumnCompiler(sql);
    }

    protected ConstraintCompiler newConstraintCompiler() {
        return new ConstraintCompiler(sql);
    }

    protected TableChangeCompiler newTableChangeCompiler() {
        return new TableChangeCompiler(sql);
    }

    protected IndexCompiler newIndexCompiler() {
        return new IndexCompiler(sql);
    }

    protected SequenceCompiler newSequenceCompiler() {
        return new SequenceCompiler(sql);
    }

    protected ViewCompiler newViewCompiler() {
        return new ViewCompiler(sql);
    }

    protected EnumTypeCompiler newEnumTypeCompiler() {
        return new EnumTypeCompiler(sql);
    }

    protected CommentCompiler newCommentCompiler() {
        return new CommentCompiler(sql);
    }

    // ---- what the parts write with

    public final TableCompiler tables() {
        return tables;
    }

    public final ColumnCompiler columns() {
        return columns;
    }

    public final ConstraintCompiler constraints() {
        return constraints;
    }

    public final SequenceCompiler sequences() {
        return sequences;
    }

    public final ViewCompiler views() {
        return views;
    }

    /** The words before the name of an object that may be there already. */
    public final String ifNotExists(boolean wanted, DefinedObject object) {
        refuse(
                wanted && !hasIfNotExists(object),
                "CREATE " + object.keyword() + " IF NOT EXISTS",
                "Look in the catalog before, and create what is missing.");
        return wanted ? "IF NOT EXISTS " : "";
    }

    /** True when the database has words for creating an object that may be there already. */
    protected boolean hasIfNotExists(DefinedObject object) {
        return true;
    }

    /** The words before the name of an object that may be gone already. */
    public final String ifExists(boolean wanted, DefinedObject object) {
        refuse(
                wanted && !hasIfExists(object),
                "DROP " + object.keyword() + " IF EXISTS",
                "Look in the catalog before, and drop what is there.");
        return wanted ? "IF EXISTS " : "";
    }

    /** True when the database has words for dropping an object that may be gone already. */
    protected boolean hasIfExists(DefinedObject object) {
        return true;
    }

    /** The words for dropping what depends on an object, too. */
    public final String cascade(boolean wanted, DefinedObject object) {
        refuse(
                wanted && !hasCascade(object),
                "DROP " + object.keyword() + " CASCADE",
                object == DefinedObject.TABLE
                        ? "Drop the foreign keys and views that refer to the table before."
                        : "Drop what is in the schema before.");
        return wanted ? cascade() : "";
    }

    /** True when the database drops what depends on an object, too. */
    protected boolean hasCascade(DefinedObject object) {
        return true;
    }

    /** The words for dropping what depends on an object, in a database that can. */
    protected String cascade() {
        return " CASCADE";
    }

    // ---- schemas

    @Override
    public SqlCompiler visitCreateSchema(CreateSchema statement) {
        return sql.append("CREATE SCHEMA ")
                .append(ifNotExists(statement.ifNotExists(), DefinedObject.SCHEMA))
                .name(statement.name());
    }

    @Override
    public SqlCompiler visitDropSchema(DropSchema statement) {
        return sql.append("DROP SCHEMA ")
                .append(ifExists(statement.ifExists(), DefinedObject.SCHEMA))
                .name(statement.name())
                .append(cascade(statement.cascade(), DefinedObject.SCHEMA));
    }

    // ---- the other kinds

    @Override
    public final SqlCompiler visitCreateTable(CreateTable statement) {
        return tables.create(statement);
    }

    @Override
    public final SqlCompiler visitDropTable(DropTable statement) {
        return tables.drop(statement);
    }

    @Override
    public final SqlCompiler visitTruncateTable(TruncateTable statement) {
        return tables.truncate(statement);
    }

    @Override
    public final SqlCompiler visitAlterTable(AlterTable statement) {
        return changes.alter(statement);
    }

    @Override
    public final SqlCompiler visitCreateIndex(CreateIndex statement) {
        return indexes.create(statement);
    }

    @Override
    public final SqlCompiler visitDropIndex(DropIndex statement) {
        return indexes.drop(statement);
    }

    @Override
    public final SqlCompiler visitCreateSequence(CreateSequence statement) {
        return sequences.create(statement);
    }

    @Override
    public final SqlCompiler visitAlterSequence(AlterSequence statement) {
        return sequences.alter(statement);
    }

    @Override
    public final SqlCompiler visitDropSequence(DropSequence statement) {
        return sequences.drop(statement);
    }

    @Override
    public final SqlCompiler visitCreateView(CreateView statement) {
        return views.create(statement);
    }

    @Override
    public final SqlCompiler visitDropView(DropView statement) {
        return views.drop(statement);
    }

    @Override
    public final SqlCompiler visitRefreshView(RefreshView statement) {
        return views.refresh(statement);
    }

    @Override
    public final SqlCompiler visitCreateEnumType(CreateEnumType statement) {
        return enumTypes.create(statement);
    }

    @Override
    public final SqlCompiler visitAddEnumValue(AddEnumValue statement) {
        return enumTypes.addValue(statement);
    }

    @Override
    public final SqlCompiler visitDropEnumType(DropEnumType statement) {
        return enumTypes.drop(statement);
    }

    @Override
    public final SqlCompiler visitCommentOnTable(CommentOnTable statement) {
        return comments.table(statement);
    }

    @Override
    public final SqlCompiler visitCommentOnColumn(CommentOnColumn statement) {
        return comments.column(statement);
    }

    @Override
    public final SqlCompiler visitCommentOnView(CommentOnView statement) {
        return comments.view(statement);
    }

    @Override
    public final SqlCompiler visitCustomDefinition(CustomDefinition statement) {
        if (!statement.isFor(sql.dialect())) {
            throw unsupported(
                    "use for a statement of "
                            + statement.dialects().stream().sorted().collect(Collectors.joining(", ")),
                    "Ask isFor(...) before.");
        }
        return sql.append(statement.text());
    }
}
