package org.aludel.core.dialect.typed;

import org.aludel.core.dialect.ColumnCompiler;
import org.aludel.core.schema.Computed;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.Literal;

/** Writes columns: a default is a plain constant, and values are always stored. */
public class TypedColumns extends ColumnCompiler {

    private final TypedCompiler typed;

    public TypedColumns(TypedCompiler sql) {
        super(sql);
        this.typed = sql;
    }

    /** The default has the type of its column. */
    @Override
    protected void defaultValue(Expression<?> expression) {
        Expression<?> value = bared(expression);
        if (value instanceof Literal) {
            typed.places().add(value);
        }
        sql.expression(value);
    }

    @Override
    protected void computed(Computed computed) {
        alwaysStored(computed);
    }
}
