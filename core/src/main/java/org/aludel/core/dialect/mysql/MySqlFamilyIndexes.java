package org.aludel.core.dialect.mysql;

import java.util.Locale;
import java.util.Set;
import org.aludel.core.dialect.DefinedObject;
import org.aludel.core.dialect.IndexCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.schema.IndexElement;
import org.aludel.core.schema.ddl.CreateIndex;
import org.aludel.core.schema.ddl.DropIndex;
import org.aludel.core.sql.NullOrdering;
import org.jspecify.annotations.Nullable;

/** Writes indexes of MySQL and MariaDB. */
class MySqlFamilyIndexes extends IndexCompiler {

    private static final Set<String> KINDS = Set.of("FULLTEXT", "SPATIAL");
    private static final Set<String> METHODS = Set.of("BTREE", "HASH");

    MySqlFamilyIndexes(SqlCompiler sql) {
        super(sql);
    }

    @Override
    protected String kind(@Nullable String method) {
        return wordOf(KINDS, method);
    }

    /** Other words than those before INDEX stand behind the columns. */
    @Override
    protected void method(@Nullable String method) {
        refuseMethod(
                method != null
                        && kind(method).isEmpty()
                        && wordOf(METHODS, method).isEmpty(),
                method,
                "Use BTREE or HASH.");
    }

    @Override
    protected String concurrently(boolean concurrently) {
        return "";
    }

    @Override
    protected void options(CreateIndex statement) {
        String method = statement.index().method();
        if (method != null && kind(method).isEmpty()) {
            sql.append(" USING ").append(method.toUpperCase(Locale.ROOT));
        }
        sql.append(statement.concurrently() ? " ALGORITHM = INPLACE LOCK = NONE" : "");
    }

    @Override
    protected void prefix(int length) {
        sql.append("(" + length + ")");
    }

    /** Nulls are the smallest values. */
    @Override
    protected void nulls(IndexElement element) {
        naturalNulls(element, NullOrdering.FIRST);
    }

    @Override
    public SqlCompiler drop(DropIndex statement) {
        if (!statement.concurrently()) {
            return dropOnTable(statement);
        }
        return sql.append("ALTER TABLE ")
                .name(statement.table())
                .append(" DROP INDEX ")
                .append(definitions().ifExists(statement.ifExists(), DefinedObject.INDEX))
                .name(statement.name())
                .append(", ALGORITHM = INPLACE, LOCK = NONE");
    }
}
