package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import org.aludel.core.type.SqlType;

/**
 * The current date, time or timestamp of the transaction.
 *
 * @param function which
 * @param type the type of the value
 * @param <T> the Java type of the value
 */
public record CurrentDatetime<T>(DatetimeFunction function, SqlType<T> type) implements Expression<T> {

    public CurrentDatetime {
        requireNonNull(function, "function");
        requireNonNull(type, "type");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitCurrentDatetime(this);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
