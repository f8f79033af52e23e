package org.aludel.core.dialect.postgresql;

import org.aludel.core.dialect.IndexCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.schema.IndexElement;
import org.aludel.core.sql.Expression;
import org.jspecify.annotations.Nullable;

/** Writes indexes of PostgreSQL, which has all that the model can say. */
final class PostgresIndexes extends IndexCompiler {

    PostgresIndexes(SqlCompiler sql) {
        super(sql);
    }

    @Override
    protected void method(@Nullable String method) {
        if (method != null) {
            sql.append(" USING ").name(method);
        }
    }

    @Override
    protected String concurrently(boolean concurrently) {
        return concurrently ? "CONCURRENTLY " : "";
    }

    @Override
    protected void expression(Expression<?> expression) {
        inParentheses(expression);
    }

    @Override
    protected void operatorClass(String name) {
        sql.append(" ").name(name);
    }

    @Override
    protected void nulls(IndexElement element) {
        nullsInWords(element);
    }

    @Override
    protected void include(boolean unique) {}

    @Override
    protected boolean hasWhere() {
        return true;
    }
}
