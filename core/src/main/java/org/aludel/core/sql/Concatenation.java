package org.aludel.core.sql;

import java.util.List;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;

/**
 * The concatenation of character strings: {@code a || b || c}.
 *
 * @param operands at least two operands
 */
public record Concatenation(List<Expression<?>> operands) implements Expression<String> {

    public Concatenation {
        operands = List.copyOf(operands);
        StatementErrors.requireAtLeast(2, operands, "Concatenation", "operands");
    }

    @Override
    public SqlType<String> type() {
        return SqlTypes.TEXT;
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitConcatenation(this);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
