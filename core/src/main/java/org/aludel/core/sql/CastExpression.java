package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import org.aludel.core.type.SqlType;

/**
 * A conversion done by the database: {@code CAST(operand AS type)}.
 *
 * @param operand the value to convert
 * @param type the target type
 * @param lenient true for {@code TRY_CAST}, which gives {@code NULL} where the conversion fails
 * @param <T> the Java type of the value
 */
public record CastExpression<T>(Expression<?> operand, SqlType<T> type, boolean lenient) implements Expression<T> {

    public CastExpression {
        requireNonNull(operand, "operand");
        requireNonNull(type, "type");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitCastExpression(this);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
