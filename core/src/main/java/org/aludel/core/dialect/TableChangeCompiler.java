package org.aludel.core.dialect;

import org.aludel.core.schema.Column;
import org.aludel.core.schema.PrimaryKey;
import org.aludel.core.schema.TableConstraint;
import org.aludel.core.schema.ddl.AlterTable;
import org.aludel.core.schema.ddl.TableChange;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.QualifiedName;

/** Writes changes of tables in standard SQL. A dialect overrides the methods where its grammar differs. */
public class TableChangeCompiler extends DefinitionPart implements TableChange.Visitor<SqlCompiler> {

    private static final QualifiedName NO_TABLE = QualifiedName.of("?");

    private QualifiedName table = NO_TABLE;

    public TableChangeCompiler(SqlCompiler sql) {
        super(sql);
    }

    /** Writes {@code ALTER TABLE}. */
    public final SqlCompiler alter(AlterTable statement) {
        table = statement.table();
        return statement.change().accept(this);
    }

    /** The name of the table that is changed. */
    protected final QualifiedName table() {
        return table;
    }

    /** Writes the words before a change. */
    protected final SqlCompiler alterTable() {
        return sql.append("ALTER TABLE ").name(table).append(" ");
    }

    /** Writes the words before a change of a column. */
    protected SqlCompiler alterColumn(Column<?> column) {
        return alterTable().append("ALTER COLUMN ").name(column.name());
    }

    // ---- columns

    @Override
    public SqlCompiler visitAddColumn(TableChange.AddColumn change) {
        alterTable().append(add());
        return definitions().columns().column(change.column());
    }

    /** The words before the definition of a further column. */
    protected String add() {
        return "ADD COLUMN ";
    }

    /** Refuses a further column that rows which are there already could not have a value of. */
    protected final void refuseWithoutValue(Column<?> column) {
        refuse(
                !column.nullable()
                        && column.serverDefault() == null
                        && column.computed() == null
                        && column.identity() == null,
                "ADD COLUMN of a NOT NULL column without a default",
                "Give the column a default, or let it be nullable.");
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

    /** Gives a column another name, for databases where that is a change of the column. */
    protected final SqlCompiler renameByAlterColumn(TableChange.RenameColumn change) {
        return alterColumn(change.column()).append(" RENAME TO ").name(change.to());
    }

    @Override
    public SqlCompiler visitChangeType(TableChange.ChangeType change) {
        alterColumn(change.after()).append(setType());
        return definitions().columns().type(change.after());
    }

    /** The words before the type that a column gets. */
    protected String setType() {
        return " SET DATA TYPE ";
    }

    @Override
    public SqlCompiler visitChangeNullability(TableChange.ChangeNullability change) {
        return alterColumn(change.after()).append(change.after().nullable() ? allowNulls() : forbidNulls());
    }

    /** The words that let a column be null. */
    protected String allowNulls() {
        return " DROP NOT NULL";
    }

    /** The words that keep a column from being null. */
    protected String forbidNulls() {
        return " SET NOT NULL";
    }

    @Override
    public SqlCompiler visitChangeDefault(TableChange.ChangeDefault change) {
        Expression<?> value = change.after().serverDefault();
        alterColumn(change.after());
        if (value == null) {
            return sql.append(dropDefault());
        }
        sql.append(setDefault());
        return definitions().columns().defaultOf(value);
    }

    /** The words that take the default of a column away. */
    protected String dropDefault() {
        return " DROP DEFAULT";
    }

    /** The words before the default that a column gets. */
    protected String setDefault() {
        return " SET DEFAULT ";
    }

    // ---- constraints

    @Override
    public SqlCompiler visitAddConstraint(TableChange.AddConstraint change) {
        alterTable().append("ADD ");
        return definitions().constraints().constraint(change.constraint());
    }

    @Override
    public SqlCompiler visitDropConstraint(TableChange.DropConstraint change) {
        TableConstraint constraint = change.constraint();
        alterTable().append("DROP ");
        if (constraint instanceof PrimaryKey && hasDropPrimaryKey()) {
            return sql.append("PRIMARY KEY");
        }
        String name = definitions().constraints().requireName(constraint);
        return sql.append(constraintWord(constraint)).name(name);
    }

    /** True when a primary key is dropped without its name. */
    protected boolean hasDropPrimaryKey() {
        return false;
    }

    /** The words for a constraint that is dropped, with a blank. */
    protected String constraintWord(TableConstraint constraint) {
        return "CONSTRAINT ";
    }

    // ---- the table

    @Override
    public SqlCompiler visitRenameTable(TableChange.RenameTable change) {
        return alterTable().append("RENAME TO ").name(change.to());
    }
}
