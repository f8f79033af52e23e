package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

/**
 * A string, {@code '...'}.
 *
 * @param value the string, without its quotes
 */
public record StringLiteral(String value) implements JpqlExpression {

    public StringLiteral {
        requireNonNull(value, "value");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitStringLiteral(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
