package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import org.aludel.core.type.SqlType;

/**
 * A piece of SQL text that stands for a value.
 *
 * @param text the text and its parameters
 * @param type the type of its value
 * @param <T> the Java type of the value
 */
public record TextExpression<T>(TextFragment text, SqlType<T> type) implements Expression<T> {

    public TextExpression {
        requireNonNull(text, "text");
        requireNonNull(type, "type");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitTextExpression(this);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
