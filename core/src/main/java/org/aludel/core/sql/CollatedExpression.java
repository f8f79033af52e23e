package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import org.aludel.core.type.SqlType;

/**
 * A character string under a collation: {@code operand COLLATE collation}.
 *
 * @param operand the string
 * @param collation the name of the collation
 * @param <T> the Java type of the value
 */
public record CollatedExpression<T>(Expression<T> operand, String collation) implements Expression<T> {

    public CollatedExpression {
        requireNonNull(operand, "operand");
        requireNonNull(collation, "collation");
        Names.check("collation", collation);
    }

    @Override
    public SqlType<T> type() {
        return operand.type();
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitCollatedExpression(this);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
