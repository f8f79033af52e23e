package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.aludel.core.type.SqlType;

/**
 * An array of the given elements: {@code ARRAY[a, b]}.
 *
 * @param elements the elements in order
 * @param type the array type
 * @param <T> the Java type of the value
 */
public record ArrayConstructor<T>(List<Expression<?>> elements, SqlType<T> type) implements Expression<T> {

    public ArrayConstructor {
        elements = List.copyOf(elements);
        requireNonNull(type, "type");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitArrayConstructor(this);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
