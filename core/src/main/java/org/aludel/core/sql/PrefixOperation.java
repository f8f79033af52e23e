package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import org.aludel.core.type.SqlType;

/**
 * One operand behind a sign or bit operator.
 *
 * @param operator the operator
 * @param operand the operand
 * @param <T> the Java type of the value
 */
public record PrefixOperation<T>(PrefixOperator operator, Expression<T> operand) implements Expression<T> {

    public PrefixOperation {
        requireNonNull(operator, "operator");
        requireNonNull(operand, "operand");
    }

    @Override
    public SqlType<T> type() {
        return operand.type();
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitPrefixOperation(this);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
