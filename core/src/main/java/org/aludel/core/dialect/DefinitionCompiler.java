package org.aludel.core.dialect;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.aludel.core.schema.CheckConstraint;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.Computed;
import org.aludel.core.schema.Deferrability;
import org.aludel.core.schema.ForeignKey;
import org.aludel.core.schema.Identity;
import org.aludel.core.schema.Index;
import org.aludel.core.schema.IndexElement;
import org.aludel.core.schema.PrimaryKey;
import org.aludel.core.schema.ReferentialAction;
import org.aludel.core.schema.SequenceOptions;
import org.aludel.core.schema.Table;
import org.aludel.core.schema.TableConstraint;
import org.aludel.core.schema.UniqueConstraint;
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
import org.aludel.core.schema.ddl.TableChange;
import org.aludel.core.schema.ddl.TruncateTable;
import org.aludel.core.sql.BindParameter;
import org.aludel.core.sql.BooleanPredicate;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.InListPredicate;
import org.aludel.core.sql.InParameterPredicate;
import org.aludel.core.sql.ListParameter;
import org.aludel.core.sql.Literal;
import org.aludel.core.sql.Node;
import org.aludel.core.sql.NodeRewriter;
import org.aludel.core.sql.NullOrdering;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.QualifiedName;
import org.aludel.core.sql.SortDirection;
import org.aludel.core.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Writes definitions in standard SQL. A dialect overrides the methods where its grammar differs, and refuses what its
 * database has not got. Values are written as literals, columns without their tables.
 */
public class DefinitionCompiler implements SchemaVisitor<SqlCompiler>, TableChange.Visitor<SqlCompiler> {

    private static final QualifiedName NO_TABLE = QualifiedName.of("?");
    private static final NodeRewriter BARE = NodeRewriter.of(DefinitionCompiler::bareNode);

    protected final SqlCompiler sql;

    private QualifiedName table = NO_TABLE;

    public DefinitionCompiler(SqlCompiler sql) {
        this.sql = sql;
    }

    /** Writes a statement. */
    public final SqlCompiler write(SchemaStatement statement) {
        return statement.accept(this);
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

    // ---- tables

    @Override
    public SqlCompiler visitCreateTable(CreateTable statement) {
        Table created = statement.table();
        table = created.qualifiedName();
        sql.append("CREATE TABLE ")
                .append(ifNotExists(statement.ifNotExists(), DefinedObject.TABLE))
                .name(table)
                .append(" (")
                .list(created.definedColumns(), column -> column(created, column));
        PrimaryKey key = created.primaryKey();
        if (key != null && !isInline(created, key)) {
            sql.append(", ");
            constraint(key);
        }
        for (TableConstraint constraint : created.constraints()) {
            if (!(constraint instanceof ForeignKey later && statement.without().contains(later))) {
                sql.append(", ");
                constraint(constraint);
            }
        }
        sql.append(")");
        options(created);
        return sql;
    }

    /** The name of the table that is created or changed. */
    protected final QualifiedName table() {
        return table;
    }

    /** True when the primary key is a part of its column's definition. */
    protected boolean isInline(Table created, PrimaryKey key) {
        return false;
    }

    /** Writes what stands behind the definition of a table. */
    protected void options(Table created) {
        created.options().stream()
                .filter(option -> option.dialect().equals(sql.dialect()))
                .forEach(option -> sql.append(" ").append(option.text()));
    }

    /** Writes a column in the definition of its table. */
    protected SqlCompiler column(Table created, Column<?> column) {
        return column(column);
    }

    /** Writes a column: name, type, collation, default or generation, and whether it may be null. */
    protected SqlCompiler column(Column<?> column) {
        sql.name(column.name()).append(" ");
        type(column);
        collation(column);
        generation(column);
        nullability(column);
        return sql;
    }

    /** Writes the type of a column. */
    protected void type(Column<?> column) {
        sql.append(sql.target().types().ddlName(column.type()));
    }

    /** Writes the collation of a column that has one. */
    protected void collation(Column<?> column) {
        String collation = column.collation();
        if (collation != null) {
            sql.append(" COLLATE ").name(collation);
        }
    }

    /** Writes where the values of a column come from that a statement leaves out. */
    protected void generation(Column<?> column) {
        Identity identity = column.identity();
        Computed computed = column.computed();
        Expression<?> serverDefault = column.serverDefault();
        if (identity != null) {
            identity(identity);
        } else if (computed != null) {
            computed(computed);
        } else if (serverDefault != null) {
            sql.append(" DEFAULT ");
            defaultOf(serverDefault);
        }
    }

    /** Writes {@code GENERATED ... AS IDENTITY}. */
    protected void identity(Identity identity) {
        sql.append(identity.always() ? " GENERATED ALWAYS" : " GENERATED BY DEFAULT")
                .append(" AS IDENTITY");
        String options = options(identity.options()).trim();
        if (!options.isEmpty()) {
            sql.append(" (").append(options).append(")");
        }
    }

    /** Writes {@code GENERATED ALWAYS AS (...)}. */
    protected void computed(Computed computed) {
        sql.append(" GENERATED ALWAYS AS (");
        bare(computed.expression()).append(")").append(computed.stored() ? " STORED" : " VIRTUAL");
    }

    /** Writes the value behind {@code DEFAULT}; null without a type. */
    protected final void defaultOf(Expression<?> expression) {
        if (expression instanceof Literal<?> literal && literal.value() == null) {
            sql.append("NULL");
        } else {
            defaultValue(expression);
        }
    }

    /** Writes the value behind {@code DEFAULT}, which is not null. */
    protected void defaultValue(Expression<?> expression) {
        bare(expression);
    }

    /** Writes {@code NOT NULL} where a column may not be null. */
    protected void nullability(Column<?> column) {
        if (!column.nullable()) {
            sql.append(" NOT NULL");
        }
    }

    @Override
    public SqlCompiler visitDropTable(DropTable statement) {
        return sql.append("DROP TABLE ")
                .append(ifExists(statement.ifExists(), DefinedObject.TABLE))
                .name(statement.name())
                .append(cascade(statement.cascade(), DefinedObject.TABLE));
    }

    @Override
    public SqlCompiler visitTruncateTable(TruncateTable statement) {
        return sql.append("TRUNCATE TABLE ")
                .name(statement.name())
                .append(statement.restartIdentity() ? " RESTART IDENTITY" : "");
    }

    // ---- constraints

    /** Writes a constraint, with its name if it has one. */
    protected SqlCompiler constraint(TableConstraint constraint) {
        String name = constraint.name();
        if (name != null) {
            sql.append("CONSTRAINT ").name(name).append(" ");
        }
        if (constraint instanceof PrimaryKey key) {
            columns(sql.append("PRIMARY KEY "), key.columns());
        } else if (constraint instanceof UniqueConstraint unique) {
            columns(sql.append("UNIQUE "), unique.columns());
        } else if (constraint instanceof ForeignKey key) {
            foreignKey(key);
        } else {
            sql.append("CHECK (");
            condition(((CheckConstraint) constraint).condition()).append(")");
        }
        if (constraint.deferrability() != Deferrability.NOT_DEFERRABLE) {
            refuse(!isDeferrable(constraint), "deferrable constraints of this kind", "Let each statement keep it.");
            deferrability(constraint.deferrability());
        }
        return sql;
    }

    /** True when a constraint may be checked at the end of a transaction. */
    protected boolean isDeferrable(TableConstraint constraint) {
        return true;
    }

    /** Writes a foreign key. */
    protected void foreignKey(ForeignKey key) {
        columns(sql.append("FOREIGN KEY "), key.columns());
        sql.append(" REFERENCES ").name(key.referredTable());
        if (!key.referredColumns().isEmpty()) {
            columns(sql.append(" "), key.referredColumns());
        }
        action("ON DELETE ", key.onDelete(), deleteActions());
        action("ON UPDATE ", key.onUpdate(), updateActions());
    }

    /** What may happen to a row when the row that it refers to is deleted. */
    protected Set<ReferentialAction> deleteActions() {
        return EnumSet.allOf(ReferentialAction.class);
    }

    /** What may happen to a row when the key of the row that it refers to changes. */
    protected Set<ReferentialAction> updateActions() {
        return deleteActions();
    }

    /** Writes what happens to referring rows; nothing for the standard's default. */
    private void action(String event, ReferentialAction action, Set<ReferentialAction> possible) {
        if (action != ReferentialAction.NO_ACTION) {
            refuse(
                    !possible.contains(action),
                    event + action.keyword(),
                    action == ReferentialAction.RESTRICT
                            ? "Use NO ACTION, which refuses the change, too."
                            : "Change the referring rows by statements of your own.");
            sql.append(" ").append(event).append(action.keyword());
        }
    }

    private void deferrability(Deferrability deferrability) {
        sql.append(
                switch (deferrability) {
                    case NOT_DEFERRABLE -> "";
                    case INITIALLY_IMMEDIATE -> " DEFERRABLE INITIALLY IMMEDIATE";
                    case INITIALLY_DEFERRED -> " DEFERRABLE INITIALLY DEFERRED";
                });
    }

    // ---- changes of tables

    @Override
    public SqlCompiler visitAlterTable(AlterTable statement) {
        table = statement.table();
        return statement.change().accept(this);
    }

    /** Writes the words before a change. */
    protected final SqlCompiler alterTable() {
        return sql.append("ALTER TABLE ").name(table).append(" ");
    }

    @Override
    public SqlCompiler visitAddColumn(TableChange.AddColumn change) {
        alterTable().append("ADD COLUMN ");
        return column(change.column());
    }

    @Override
    public SqlCompiler visitDropColumn(TableChange.DropColumn change) {
        return alterTable().append("DROP COLUMN ").name(change.name());
    }

    @Override
    public SqlCompiler visitRenameColumn(TableChange.RenameColumn change) {
        return alterTable()
                .append("RENAME COLUMN ")
                .name(change.column().name())
                .append(" TO ")
                .name(change.to());
    }

    @Override
    public SqlCompiler visitChangeType(TableChange.ChangeType change) {
        Column<?> after = change.after();
        alterTable().append("ALTER COLUMN ").name(after.name()).append(" SET DATA TYPE ");
        type(after);
        collation(after);
        return sql;
    }

    @Override
    public SqlCompiler visitChangeNullability(TableChange.ChangeNullability change) {
        return alterTable()
                .append("ALTER COLUMN ")
                .name(change.after().name())
                .append(change.after().nullable() ? " DROP NOT NULL" : " SET NOT NULL");
    }

    @Override
    public SqlCompiler visitChangeDefault(TableChange.ChangeDefault change) {
        Expression<?> value = change.after().serverDefault();
        alterTable().append("ALTER COLUMN ").name(change.after().name());
        if (value == null) {
            return sql.append(" DROP DEFAULT");
        }
        sql.append(" SET DEFAULT ");
        defaultOf(value);
        return sql;
    }

    @Override
    public SqlCompiler visitAddConstraint(TableChange.AddConstraint change) {
        alterTable().append("ADD ");
        return constraint(change.constraint());
    }

    @Override
    public SqlCompiler visitDropConstraint(TableChange.DropConstraint change) {
        return alterTable().append("DROP CONSTRAINT ").name(requireName(change.constraint()));
    }

    /** The name of a constraint that is to be dropped. */
    protected final String requireName(TableConstraint constraint) {
        String name = constraint.name();
        if (name == null) {
            throw CompileErrors.invalid(
                    "A constraint without a name cannot be dropped. Read its name from the database first.");
        }
        return name;
    }

    @Override
    public SqlCompiler visitRenameTable(TableChange.RenameTable change) {
        return alterTable().append("RENAME TO ").name(change.to());
    }

    // ---- indexes

    @Override
    public SqlCompiler visitCreateIndex(CreateIndex statement) {
        Index index = statement.index();
        sql.append("CREATE ")
                .append(index.unique() ? "UNIQUE " : "")
                .append(indexKind(index.method()))
                .append("INDEX ")
                .append(concurrently(statement.concurrently()))
                .append(ifNotExists(statement.ifNotExists(), DefinedObject.INDEX));
        indexName(statement.table(), requireName(index));
        method(index.method());
        sql.append(" (").list(index.elements(), this::element).append(")");
        include(index);
        where(index.where());
        return sql;
    }

    private static String requireName(Index index) {
        String name = index.name();
        if (name == null) {
            throw CompileErrors.invalid("An index has no name. Give it one, or the schema a naming convention.");
        }
        return name;
    }

    /** Writes the name of an index and that of its table. */
    protected void indexName(QualifiedName of, String name) {
        sql.name(name).append(" ON ").name(of);
    }

    /** The word before INDEX that says how an index works; empty where the word stands elsewhere. */
    protected String indexKind(@Nullable String method) {
        return "";
    }

    /** The words for building an index while others write. */
    protected String concurrently(boolean concurrently) {
        refuse(concurrently, "CONCURRENTLY for indexes", "Create and drop indexes while nobody writes.");
        return "";
    }

    /** Writes how an index works. */
    protected void method(@Nullable String method) {
        refuse(method != null, "methods of indexes", "Leave out the method of the index.");
    }

    /** Writes one part of an index. */
    protected SqlCompiler element(IndexElement element) {
        if (element.expression() instanceof ColumnReference<?> column) {
            sql.name(column.name());
        } else {
            indexExpression(element.expression());
        }
        if (element.operatorClass() != null) {
            operatorClass(element.operatorClass());
        }
        sql.append(element.direction() == SortDirection.DESCENDING ? " DESC" : "");
        if (element.nulls() != NullOrdering.UNSPECIFIED) {
            indexNulls(element);
        }
        return sql;
    }

    /** Writes nothing where nulls stand in an index by themselves, and refuses the other place. */
    protected final void naturalNulls(IndexElement element, NullOrdering whenAscending) {
        boolean natural = element.direction() == SortDirection.ASCENDING == (element.nulls() == whenAscending);
        refuse(!natural, "choice where nulls stand in an index", "Leave the place of nulls to the database.");
    }

    /** Writes an expression that an index is over. */
    protected void indexExpression(Expression<?> expression) {
        throw CompileErrors.unsupported(sql.dialect(), "indexes over expressions", "Index a computed column instead.");
    }

    /** Writes the operator class of a part of an index. */
    protected void operatorClass(String name) {
        throw CompileErrors.unsupported(sql.dialect(), "operator classes", "Leave out the operator class.");
    }

    /** Writes where nulls stand in an index; called where a part of it says so. */
    protected void indexNulls(IndexElement element) {
        throw CompileErrors.unsupported(
                sql.dialect(), "choice where nulls stand in an index", "Leave the place of nulls to the database.");
    }

    /** Writes the columns that are only kept in an index. */
    protected void include(Index index) {
        refuse(!index.include().isEmpty(), "INCLUDE in an index", "Add the columns to the index, or leave them out.");
    }

    /** Writes the condition on the rows that an index holds. */
    protected void where(@Nullable Expression<Boolean> condition) {
        refuse(condition != null, "partial indexes", "Index all rows.");
    }

    @Override
    public SqlCompiler visitDropIndex(DropIndex statement) {
        return sql.append("DROP INDEX ")
                .append(concurrently(statement.concurrently()))
                .append(ifExists(statement.ifExists(), DefinedObject.INDEX))
                .name(beside(statement.table(), statement.name()));
    }

    /** The name of what stands in the schema of a table. */
    protected static QualifiedName beside(QualifiedName table, String name) {
        return new QualifiedName(table.catalog(), table.schema(), name);
    }

    // ---- sequences

    @Override
    public SqlCompiler visitCreateSequence(CreateSequence statement) {
        return sql.append("CREATE SEQUENCE ")
                .append(ifNotExists(statement.ifNotExists(), DefinedObject.SEQUENCE))
                .name(statement.sequence().qualifiedName())
                .append(sequenceType())
                .append(options(statement.sequence().options()));
    }

    /** The words for numbers of 64 bits where those of a sequence have fewer by themselves. */
    protected String sequenceType() {
        return "";
    }

    /** How numbers are made: words with a blank before each. */
    protected String options(SequenceOptions options) {
        return word(" START WITH ", options.start())
                + word(" INCREMENT BY ", options.increment())
                + word(" MINVALUE ", options.minimum())
                + word(" MAXVALUE ", options.maximum())
                + word(" CACHE ", options.cache())
                + (options.cycle() ? " CYCLE" : "");
    }

    /** Words with a number; nothing where there is none. */
    protected static String word(String word, @Nullable Long number) {
        return number == null ? "" : word + number;
    }

    @Override
    public SqlCompiler visitAlterSequence(AlterSequence statement) {
        SequenceOptions options = statement.sequence().options();
        return sql.append("ALTER SEQUENCE ")
                .name(statement.sequence().qualifiedName())
                .append(word(restartWords(), options.start()))
                .append(options(withoutStart(options)))
                .append(options.cycle() ? "" : noCycle());
    }

    /** The words before the number with which a sequence goes on. */
    protected String restartWords() {
        return " RESTART WITH ";
    }

    /** The words for a sequence that ends. */
    protected String noCycle() {
        return " NO CYCLE";
    }

    private static SequenceOptions withoutStart(SequenceOptions options) {
        return new SequenceOptions(
                null, options.increment(), options.minimum(), options.maximum(), options.cache(), options.cycle());
    }

    @Override
    public SqlCompiler visitDropSequence(DropSequence statement) {
        return sql.append("DROP SEQUENCE ")
                .append(ifExists(statement.ifExists(), DefinedObject.SEQUENCE))
                .name(statement.name());
    }

    // ---- views

    @Override
    public SqlCompiler visitCreateView(CreateView statement) {
        sql.append(statement.orReplace() ? createOrReplace(statement.view().materialized()) : "CREATE ")
                .append(viewWord(statement.view().materialized()))
                .name(statement.view().qualifiedName())
                .append(" AS ");
        return sql.statements().writeNested(statement.view().query(), List.of());
    }

    /** The words before that for a view which may be there already. */
    protected String createOrReplace(boolean materialized) {
        refuse(materialized, "CREATE OR REPLACE MATERIALIZED VIEW", "Drop the view before.");
        return "CREATE OR REPLACE ";
    }

    /** The words for a view. */
    protected String viewWord(boolean materialized) {
        if (materialized) {
            throw CompileErrors.unsupported(sql.dialect(), "materialized views", "Use a view, or fill a table.");
        }
        return "VIEW ";
    }

    @Override
    public SqlCompiler visitDropView(DropView statement) {
        return sql.append("DROP ")
                .append(viewWord(statement.materialized()))
                .append(ifExists(statement.ifExists(), DefinedObject.VIEW))
                .name(statement.name());
    }

    @Override
    public SqlCompiler visitRefreshView(RefreshView statement) {
        viewWord(true);
        return sql.append("REFRESH MATERIALIZED VIEW ").name(statement.name());
    }

    // ---- types

    @Override
    public SqlCompiler visitCreateEnumType(CreateEnumType statement) {
        throw noEnumTypes();
    }

    @Override
    public SqlCompiler visitAddEnumValue(AddEnumValue statement) {
        throw noEnumTypes();
    }

    @Override
    public SqlCompiler visitDropEnumType(DropEnumType statement) {
        throw noEnumTypes();
    }

    private RuntimeException noEnumTypes() {
        return CompileErrors.unsupported(
                sql.dialect(), "types whose values are words", "Use a text column with a check constraint.");
    }

    // ---- comments

    @Override
    public SqlCompiler visitCommentOnTable(CommentOnTable statement) {
        return comment(sql.append("COMMENT ON TABLE ").name(statement.table()), statement.comment());
    }

    @Override
    public SqlCompiler visitCommentOnColumn(CommentOnColumn statement) {
        sql.append("COMMENT ON COLUMN ").name(statement.table()).append(".");
        return comment(sql.name(statement.column().name()), statement.column().comment());
    }

    @Override
    public SqlCompiler visitCommentOnView(CommentOnView statement) {
        sql.append("COMMENT ON ").append(commentedView(statement.materialized()));
        return comment(sql.name(statement.view()), statement.comment());
    }

    /** The word for a view that gets a comment. */
    protected String commentedView(boolean materialized) {
        return viewWord(materialized);
    }

    /** Writes the text of a comment, which for none is {@code NULL} or empty. */
    protected SqlCompiler comment(SqlCompiler before, @Nullable String comment) {
        return before.append(" IS ").append(text(comment == null ? "" : comment));
    }

    // ---- the rest

    @Override
    public SqlCompiler visitCustomDefinition(CustomDefinition statement) {
        if (!statement.isFor(sql.dialect())) {
            throw CompileErrors.unsupported(
                    sql.dialect(),
                    "use for a statement of "
                            + statement.dialects().stream().sorted().collect(Collectors.joining(", ")),
                    "Ask isFor(...) before.");
        }
        return sql.append(statement.text());
    }

    /** The words before the name of an object that may be there already. */
    protected final String ifNotExists(boolean wanted, DefinedObject object) {
        if (!wanted) {
            return "";
        }
        refuse(
                !hasIfNotExists(object),
                "CREATE " + object.keyword() + " IF NOT EXISTS",
                "Look in the catalog before, and create what is missing.");
        return "IF NOT EXISTS ";
    }

    /** True when the database has words for creating an object that may be there already. */
    protected boolean hasIfNotExists(DefinedObject object) {
        return true;
    }

    /** The words before the name of an object that may be gone already. */
    protected final String ifExists(boolean wanted, DefinedObject object) {
        if (!wanted) {
            return "";
        }
        refuse(
                !hasIfExists(object),
                "DROP " + object.keyword() + " IF EXISTS",
                "Look in the catalog before, and drop what is there.");
        return "IF EXISTS ";
    }

    /** True when the database has words for dropping an object that may be gone already. */
    protected boolean hasIfExists(DefinedObject object) {
        return true;
    }

    /** The words for dropping what depends on an object, too. */
    protected String cascade(boolean wanted, DefinedObject object) {
        if (!wanted) {
            return "";
        }
        refuse(
                !hasCascade(object),
                "DROP " + object.keyword() + " CASCADE",
                object == DefinedObject.TABLE
                        ? "Drop the foreign keys and views that refer to the table before."
                        : "Drop what is in the schema before.");
        return " CASCADE";
    }

    /** True when the database drops what depends on an object, too. */
    protected boolean hasCascade(DefinedObject object) {
        return true;
    }

    /** Refuses a construct that the database has not got. */
    protected final void refuse(boolean when, String construct, String advice) {
        if (when) {
            throw CompileErrors.unsupported(sql.dialect(), construct, advice);
        }
    }

    /** Writes names in parentheses. */
    protected final SqlCompiler columns(SqlCompiler before, List<String> names) {
        return before.append("(").list(names, name -> sql.name(name)).append(")");
    }

    /** A text as a literal. */
    protected final String text(String text) {
        return sql.target().types().literal(SqlTypes.VARCHAR, text);
    }

    /** Writes an expression over columns of one table, without the table; values in it are literals. */
    protected final SqlCompiler bare(Expression<?> expression) {
        return sql.expression(bared(expression));
    }

    /** An expression over columns of one table, without the table and with literals for parameters. */
    protected static <T> Expression<T> bared(Expression<T> expression) {
        return BARE.rewriteExpression(expression);
    }

    private static Node bareNode(Node node) {
        if (node instanceof ColumnReference<?> column) {
            return new ColumnReference<>(null, column.name(), column.type());
        }
        if (node instanceof InParameterPredicate in
                && !in.values().isOpen()
                && !in.values().values().isEmpty()) {
            return new InListPredicate(bared(in.operand()), literals(in.values()), in.negated());
        }
        return node instanceof BindParameter<?> parameter && !parameter.isOpen() ? literal(parameter) : node;
    }

    private static <E> List<Expression<?>> literals(ListParameter<E> list) {
        List<Expression<?>> literals = new ArrayList<>();
        list.values().forEach(value -> literals.add(new Literal<>(value, list.elementType())));
        return literals;
    }

    private static <T> Literal<T> literal(BindParameter<T> parameter) {
        return new Literal<>(parameter.value(), parameter.type());
    }

    /** Writes a condition on columns of one table, without the table; values in it are literals. */
    protected final SqlCompiler condition(Expression<Boolean> condition) {
        Expression<Boolean> bared = bared(condition);
        return sql.condition(bared instanceof Predicate predicate ? predicate : new BooleanPredicate(bared));
    }
}
