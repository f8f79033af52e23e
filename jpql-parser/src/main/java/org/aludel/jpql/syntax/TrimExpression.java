package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * {@code TRIM([LEADING|TRAILING|BOTH] [character] FROM operand)}.
 *
 * @param side where characters are removed
 * @param character which character is removed; null for spaces
 * @param operand the string
 */
public record TrimExpression(TrimSide side, @Nullable JpqlExpression character, JpqlExpression operand)
        implements JpqlExpression {

    public TrimExpression {
        requireNonNull(side, "side");
        requireNonNull(operand, "operand");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitTrim(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
