package org.aludel.core.sql;

import java.util.List;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;

/**
 * A row of values, such as {@code (a, b)} in {@code (a, b) = (c, d)}.
 *
 * @param elements at least two elements
 */
public record RowValue(List<Expression<?>> elements) implements Expression<List<Object>> {

    public RowValue {
        elements = List.copyOf(elements);
        StatementErrors.requireAtLeast(1, elements, "Row value", "elements");
    }

    @Override
    public SqlType<List<Object>> type() {
        return SqlTypes.rowOf(
                elements.stream().<SqlType<?>>map(Expression::type).toList());
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitRowValue(this);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
