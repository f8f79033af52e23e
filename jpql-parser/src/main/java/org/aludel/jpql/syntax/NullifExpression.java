package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

/**
 * Null where two values are equal, else the first one: {@code NULLIF(a, b)}.
 *
 * @param left the first value
 * @param right the second value
 */
public record NullifExpression(JpqlExpression left, JpqlExpression right) implements JpqlExpression {

    public NullifExpression {
        requireNonNull(left, "left");
        requireNonNull(right, "right");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitNullif(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
