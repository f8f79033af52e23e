package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

/**
 * A number. Its Java type is that of the literal: Integer, Long, BigInteger, Float, Double, or BigDecimal.
 *
 * @param value the number
 */
public record NumericLiteral(Number value) implements JpqlExpression {

    public NumericLiteral {
        requireNonNull(value, "value");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitNumericLiteral(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
