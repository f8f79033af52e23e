package org.aludel.core.dialect.h2;

import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.DefinedObject;
import org.aludel.core.dialect.DefinitionCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.Computed;
import org.aludel.core.schema.Index;
import org.aludel.core.schema.IndexElement;
import org.aludel.core.schema.TableConstraint;
import org.aludel.core.schema.ddl.AddEnumValue;
import org.aludel.core.schema.ddl.CreateEnumType;
import org.aludel.core.schema.ddl.DropEnumType;
import org.aludel.core.schema.ddl.TableChange;
import org.aludel.core.sql.NullOrdering;
import org.jspecify.annotations.Nullable;

/** Writes definitions of H2. Types whose values are words are domains. */
final class H2Definitions extends DefinitionCompiler {

    private final H2Dialect dialect;

    H2Definitions(SqlCompiler sql, H2Dialect dialect) {
        super(sql);
        this.dialect = dialect;
    }

    @Override
    protected void computed(Computed computed) {
        refuse(!computed.stored(), "virtual computed columns", "Store the column's values.");
        sql.append(" GENERATED ALWAYS AS (");
        bare(computed.expression()).append(")");
    }

    @Override
    protected void collation(Column<?> column) {
        refuse(column.collation() != null, "collations of columns", "Set the collation of the database.");
    }

    @Override
    protected boolean isDeferrable(TableConstraint constraint) {
        return false;
    }

    @Override
    public SqlCompiler visitRenameColumn(TableChange.RenameColumn change) {
        return alterTable()
                .append("ALTER COLUMN ")
                .name(change.column().name())
                .append(" RENAME TO ")
                .name(change.to());
    }

    // ---- indexes

    @Override
    protected void indexNulls(IndexElement element) {
        sql.append(element.nulls() == NullOrdering.FIRST ? " NULLS FIRST" : " NULLS LAST");
    }

    @Override
    protected void include(Index index) {
        if (index.unique() && dialect.hasIncludeInIndexes() && !index.include().isEmpty()) {
            columns(sql.append(" INCLUDE "), index.include());
        } else {
            super.include(index);
        }
    }

    // ---- views

    @Override
    protected String viewWord(boolean materialized) {
        return materialized && dialect.hasMaterializedViews() ? "MATERIALIZED VIEW " : super.viewWord(materialized);
    }

    @Override
    protected String commentedView(boolean materialized) {
        return "VIEW ";
    }

    // ---- types

    @Override
    public SqlCompiler visitCreateEnumType(CreateEnumType statement) {
        return sql.append("CREATE DOMAIN ")
                .name(statement.type().qualifiedName())
                .append(" AS ENUM (")
                .list(statement.type().values(), value -> sql.append(text(value)))
                .append(")");
    }

    @Override
    public SqlCompiler visitAddEnumValue(AddEnumValue statement) {
        throw CompileErrors.unsupported(
                sql.dialect(),
                "ALTER DOMAIN that adds a word",
                "Create a type of another name, give it to the columns, and drop the old one.");
    }

    @Override
    public SqlCompiler visitDropEnumType(DropEnumType statement) {
        return sql.append("DROP DOMAIN ")
                .append(ifExists(statement.ifExists(), DefinedObject.TYPE))
                .name(statement.name());
    }

    @Override
    protected SqlCompiler comment(SqlCompiler before, @Nullable String comment) {
        return comment == null ? before.append(" IS NULL") : super.comment(before, comment);
    }
}
