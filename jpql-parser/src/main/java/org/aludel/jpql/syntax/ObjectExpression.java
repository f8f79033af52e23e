package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

/**
 * {@code OBJECT(variable)}, which means the variable itself.
 *
 * @param variable the variable
 */
public record ObjectExpression(Name variable) implements JpqlExpression {

    public ObjectExpression {
        requireNonNull(variable, "variable");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitObject(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
