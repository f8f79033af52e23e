package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

/**
 * The type of an entity, {@code TYPE(operand)}.
 *
 * @param operand a path or a parameter
 */
public record TypeExpression(JpqlExpression operand) implements JpqlExpression {

    public TypeExpression {
        requireNonNull(operand, "operand");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitType(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
