package org.aludel.core.dialect.typed;

import org.aludel.core.dialect.ColumnCompiler;
import org.aludel.core.schema.Computed;
import org.aludel.core.sql.CurrentDatetime;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FunctionCall;
import org.aludel.core.sql.Literal;
import org.aludel.core.sql.SequenceValue;
import org.aludel.core.sql.TextExpression;

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
        refuse(!isConstant(value), "computed defaults", "Take a constant, or compute the value in the INSERT.");
        if (value instanceof Literal) {
            typed.places().add(value);
        }
        sql.expression(value);
    }

    /** True for what may stand behind DEFAULT. */
    private static boolean isConstant(Expression<?> value) {
        return value instanceof Literal<?>
                || value instanceof CurrentDatetime<?>
                || value instanceof SequenceValue<?>
                || value instanceof TextExpression<?>
                || value instanceof FunctionCall<?> call && call.arguments().isEmpty();
    }

    @Override
    protected void computed(Computed computed) {
        alwaysStored(computed);
    }
}
