package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

/**
 * The position of an element in its list, {@code INDEX(variable)}.
 *
 * @param variable the variable over the list
 */
public record IndexExpression(Name variable) implements JpqlExpression {

    public IndexExpression {
        requireNonNull(variable, "variable");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitIndex(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
