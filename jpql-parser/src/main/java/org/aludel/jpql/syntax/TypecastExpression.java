package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

/**
 * A conversion, {@code CAST(operand AS type)}.
 *
 * @param operand the value
 * @param target the type
 */
public record TypecastExpression(JpqlExpression operand, CastTarget target) implements JpqlExpression {

    public TypecastExpression {
        requireNonNull(operand, "operand");
        requireNonNull(target, "target");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitTypecast(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
