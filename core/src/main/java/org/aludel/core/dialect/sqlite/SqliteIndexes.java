package org.aludel.core.dialect.sqlite;

import org.aludel.core.dialect.IndexCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.schema.IndexElement;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.NullOrdering;
import org.aludel.core.sql.QualifiedName;

/** Writes indexes of SQLite. */
final class SqliteIndexes extends IndexCompiler {

    SqliteIndexes(SqlCompiler sql) {
        super(sql);
    }

    /** An index is in the schema of its table, and says so instead of it. */
    @Override
    protected void name(QualifiedName table, String name) {
        sql.name(beside(table, name)).append(" ON ").name(table.name());
    }

    @Override
    protected void expression(Expression<?> expression) {
        inParentheses(expression);
    }

    /** Nulls are the smallest values. */
    @Override
    protected void nulls(IndexElement element) {
        naturalNulls(element, NullOrdering.FIRST);
    }

    @Override
    protected boolean hasWhere() {
        return true;
    }
}
