package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

/**
 * A part of a date or time, {@code EXTRACT(field FROM operand)}.
 *
 * @param field the part
 * @param operand the date or time
 */
public record DatetimeFieldExpression(DatetimeField field, JpqlExpression operand) implements JpqlExpression {

    public DatetimeFieldExpression {
        requireNonNull(field, "field");
        requireNonNull(operand, "operand");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitDatetimeField(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
