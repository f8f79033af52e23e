package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import org.aludel.core.type.SqlType;

/**
 * A field of a date, time or interval: {@code EXTRACT(field FROM source)}.
 *
 * @param field what is taken
 * @param source where it is taken from
 * @param type the type of the result
 * @param <T> the Java type of the value
 */
public record ExtractExpression<T>(ExtractField field, Expression<?> source, SqlType<T> type) implements Expression<T> {

    public ExtractExpression {
        requireNonNull(field, "field");
        requireNonNull(source, "source");
        requireNonNull(type, "type");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitExtractExpression(this);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
