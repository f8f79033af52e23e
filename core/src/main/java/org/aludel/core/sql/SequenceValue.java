package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import org.aludel.core.type.SqlType;

/**
 * The next value of a sequence.
 *
 * @param sequence the sequence
 * @param type the type of the value
 * @param <T> the Java type of the value
 */
public record SequenceValue<T>(QualifiedName sequence, SqlType<T> type) implements Expression<T> {

    public SequenceValue {
        requireNonNull(sequence, "sequence");
        requireNonNull(type, "type");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitSequenceValue(this);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
