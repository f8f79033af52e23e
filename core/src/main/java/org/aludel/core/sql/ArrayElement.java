package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import org.aludel.core.type.SqlType;

/**
 * One element of an array, counted from 1: {@code array[index]}.
 *
 * @param array the array
 * @param index the position
 * @param type the element type
 * @param <T> the Java type of the value
 */
public record ArrayElement<T>(Expression<?> array, Expression<?> index, SqlType<T> type) implements Expression<T> {

    public ArrayElement {
        requireNonNull(array, "array");
        requireNonNull(index, "index");
        requireNonNull(type, "type");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitArrayElement(this);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
