package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import org.aludel.core.type.SqlType;

/**
 * Two operands joined by an operator that is named by its symbol, such as {@code ->>}.
 *
 * @param left the left operand
 * @param operator the symbol or word
 * @param right the right operand
 * @param type the type of the result
 * @param <T> the Java type of the value
 */
public record CustomOperation<T>(Expression<?> left, String operator, Expression<?> right, SqlType<T> type)
        implements Expression<T> {

    public CustomOperation {
        requireNonNull(left, "left");
        requireNonNull(operator, "operator");
        requireNonNull(right, "right");
        requireNonNull(type, "type");
        Names.checkOperator(operator);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitCustomOperation(this);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
