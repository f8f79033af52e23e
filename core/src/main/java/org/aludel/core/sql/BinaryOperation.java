package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import org.aludel.core.type.SqlType;

/**
 * Two operands joined by an arithmetic or bit operator.
 *
 * @param left the left operand
 * @param operator the operator
 * @param right the right operand
 * @param type the type of the result
 * @param <T> the Java type of the value
 */
public record BinaryOperation<T>(Expression<?> left, BinaryOperator operator, Expression<?> right, SqlType<T> type)
        implements Expression<T> {

    public BinaryOperation {
        requireNonNull(left, "left");
        requireNonNull(operator, "operator");
        requireNonNull(right, "right");
        requireNonNull(type, "type");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitBinaryOperation(this);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
