package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import org.aludel.core.type.SqlType;

/**
 * An expression that is bound and read as another type; the SQL text is the operand's own.
 *
 * @param operand the expression
 * @param type the type to treat it as
 * @param <T> the Java type of the value
 */
public record TypeCoercion<T>(Expression<?> operand, SqlType<T> type) implements Expression<T> {

    public TypeCoercion {
        requireNonNull(operand, "operand");
        requireNonNull(type, "type");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitTypeCoercion(this);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
