package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import org.aludel.core.type.SqlType;

/**
 * In the update part of an upsert, the value that was to be inserted into a column ({@code excluded.column}).
 *
 * @param column the column
 * @param type its type
 * @param <T> the Java type of the value
 */
public record InsertedValue<T>(String column, SqlType<T> type) implements Expression<T> {

    public InsertedValue {
        requireNonNull(column, "column");
        requireNonNull(type, "type");
        Names.check("column", column);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitInsertedValue(this);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
