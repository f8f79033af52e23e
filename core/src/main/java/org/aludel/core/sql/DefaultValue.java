package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import org.aludel.core.type.SqlType;

/**
 * The keyword {@code DEFAULT} as a value in INSERT or UPDATE.
 *
 * @param type the type of the column
 * @param <T> the Java type of the value
 */
public record DefaultValue<T>(SqlType<T> type) implements Expression<T> {

    public DefaultValue {
        requireNonNull(type, "type");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitDefaultValue(this);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
