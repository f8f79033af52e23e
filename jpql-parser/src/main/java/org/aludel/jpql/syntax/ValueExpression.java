package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

/**
 * The value of a map entry, {@code VALUE(variable)}.
 *
 * @param variable the variable over the map
 */
public record ValueExpression(Name variable) implements JpqlPath {

    public ValueExpression {
        requireNonNull(variable, "variable");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitValue(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
