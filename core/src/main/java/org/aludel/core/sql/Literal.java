package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import org.aludel.core.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A constant that is written into the SQL text and so is part of a statement's cache key. Values that vary between
 * executions belong in a {@link BindParameter}.
 *
 * @param value the value, null for {@code NULL}
 * @param type decides how the value is written
 * @param <T> the Java type of the value
 */
public record Literal<T>(@Nullable T value, SqlType<T> type) implements Expression<T> {

    public Literal {
        requireNonNull(type, "type");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitLiteral(this);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
