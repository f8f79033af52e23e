package org.aludel.core.dialect.db2;

import java.util.EnumSet;
import java.util.Set;
import org.aludel.core.dialect.DefinedObject;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.typed.TypedDefinitions;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.Index;
import org.aludel.core.schema.IndexElement;
import org.aludel.core.schema.PrimaryKey;
import org.aludel.core.schema.ReferentialAction;
import org.aludel.core.schema.ddl.DropSchema;
import org.aludel.core.schema.ddl.TableChange;
import org.aludel.core.schema.ddl.TruncateTable;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.NullOrdering;

/** Writes definitions of Db2 for Linux, UNIX and Windows. */
final class Db2Definitions extends TypedDefinitions {

    Db2Definitions(Db2Compiler sql) {
        super(sql);
    }

    @Override
    protected boolean hasIfNotExists(DefinedObject object) {
        return false;
    }

    @Override
    protected boolean hasIfExists(DefinedObject object) {
        return false;
    }

    @Override
    protected boolean hasCascade(DefinedObject object) {
        return false;
    }

    @Override
    public SqlCompiler visitDropSchema(DropSchema statement) {
        return super.visitDropSchema(statement).append(" RESTRICT");
    }

    // ---- tables

    @Override
    protected void collation(Column<?> column) {
        refuse(column.collation() != null, "collations of columns", "Set the collation of the database.");
    }

    @Override
    public SqlCompiler visitTruncateTable(TruncateTable statement) {
        refuse(
                statement.restartIdentity(),
                "TRUNCATE ... RESTART IDENTITY",
                "Truncate the table, then let its numbers begin anew by ALTER TABLE.");
        return super.visitTruncateTable(statement).append(" IMMEDIATE");
    }

    @Override
    protected Set<ReferentialAction> deleteActions() {
        return EnumSet.complementOf(EnumSet.of(ReferentialAction.SET_DEFAULT));
    }

    @Override
    protected Set<ReferentialAction> updateActions() {
        return EnumSet.of(ReferentialAction.NO_ACTION, ReferentialAction.RESTRICT);
    }

    // ---- changes

    @Override
    public SqlCompiler visitDropConstraint(TableChange.DropConstraint change) {
        return change.constraint() instanceof PrimaryKey
                ? alterTable().append("DROP PRIMARY KEY")
                : super.visitDropConstraint(change);
    }

    @Override
    public SqlCompiler visitRenameTable(TableChange.RenameTable change) {
        return sql.append("RENAME TABLE ").name(table()).append(" TO ").name(change.to());
    }

    // ---- indexes

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
    protected void include(Index index) {
        if (!index.include().isEmpty()) {
            refuse(
                    !index.unique(),
                    "INCLUDE in an index that is not unique",
                    "Add the columns to the index, or leave them out.");
            columns(sql.append(" INCLUDE "), index.include());
        }
    }

    // ---- sequences

    /** They would be of 32 bits. */
    @Override
    protected String sequenceType() {
        return " AS bigint";
    }

    // ---- comments

    @Override
    protected String commentedView(boolean materialized) {
        viewWord(materialized);
        return "TABLE ";
    }
}
