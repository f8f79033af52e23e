package org.aludel.core.dialect.postgresql;

import java.util.List;
import org.aludel.core.dialect.DefinedObject;
import org.aludel.core.dialect.DefinitionCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.schema.CheckConstraint;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.Computed;
import org.aludel.core.schema.Index;
import org.aludel.core.schema.IndexElement;
import org.aludel.core.schema.TableConstraint;
import org.aludel.core.schema.ddl.AddEnumValue;
import org.aludel.core.schema.ddl.CreateEnumType;
import org.aludel.core.schema.ddl.DropEnumType;
import org.aludel.core.schema.ddl.TableChange;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.NullOrdering;
import org.aludel.core.type.SqlType;
import org.jspecify.annotations.Nullable;

/** Writes definitions of PostgreSQL. */
final class PostgresDefinitions extends DefinitionCompiler {

    private final PostgresDialect dialect;

    PostgresDefinitions(SqlCompiler sql, PostgresDialect dialect) {
        super(sql);
        this.dialect = dialect;
    }

    @Override
    protected void computed(Computed computed) {
        refuse(
                !computed.stored() && !dialect.hasVirtualColumns(),
                "virtual computed columns in this version",
                "Store the column's values.");
        super.computed(computed);
    }

    @Override
    protected boolean isDeferrable(TableConstraint constraint) {
        return !(constraint instanceof CheckConstraint);
    }

    /** Text becomes another type only by a conversion that is asked for. */
    @Override
    public SqlCompiler visitChangeType(TableChange.ChangeType change) {
        super.visitChangeType(change);
        if (isText(change.before()) && !isText(change.after())) {
            sql.append(" USING ").name(change.after().name()).append("::");
            type(change.after());
        }
        return sql;
    }

    private boolean isText(Column<?> column) {
        SqlType<?> type = sql.target().types().resolve(column.type()).literalType();
        return switch (type.kind()) {
            case CHAR, VARCHAR, TEXT, CLOB -> true;
            default -> false;
        };
    }

    // ---- indexes

    @Override
    protected String concurrently(boolean concurrently) {
        return concurrently ? "CONCURRENTLY " : "";
    }

    @Override
    protected void method(@Nullable String method) {
        if (method != null) {
            sql.append(" USING ").name(method);
        }
    }

    @Override
    protected void indexExpression(Expression<?> expression) {
        sql.append("(");
        bare(expression).append(")");
    }

    @Override
    protected void operatorClass(String name) {
        sql.append(" ").name(name);
    }

    @Override
    protected void indexNulls(IndexElement element) {
        sql.append(element.nulls() == NullOrdering.FIRST ? " NULLS FIRST" : " NULLS LAST");
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

    // ---- views

    @Override
    protected String viewWord(boolean materialized) {
        return materialized ? "MATERIALIZED VIEW " : "VIEW ";
    }

    // ---- types

    @Override
    public SqlCompiler visitCreateEnumType(CreateEnumType statement) {
        List<String> values = statement.type().values();
        return sql.append("CREATE TYPE ")
                .name(statement.type().qualifiedName())
                .append(" AS ENUM (")
                .list(values, value -> sql.append(text(value)))
                .append(")");
    }

    @Override
    public SqlCompiler visitAddEnumValue(AddEnumValue statement) {
        String before = statement.before();
        return sql.append("ALTER TYPE ")
                .name(statement.type())
                .append(" ADD VALUE ")
                .append(text(statement.value()))
                .append(before == null ? "" : " BEFORE " + text(before));
    }

    @Override
    public SqlCompiler visitDropEnumType(DropEnumType statement) {
        return sql.append("DROP TYPE ")
                .append(ifExists(statement.ifExists(), DefinedObject.TYPE))
                .name(statement.name());
    }

    @Override
    protected SqlCompiler comment(SqlCompiler before, @Nullable String comment) {
        return comment == null ? before.append(" IS NULL") : super.comment(before, comment);
    }
}
