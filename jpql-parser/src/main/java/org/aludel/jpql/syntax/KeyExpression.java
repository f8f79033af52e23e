package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

/**
 * The key of a map entry, {@code KEY(variable)}.
 *
 * @param variable the variable over the map
 */
public record KeyExpression(Name variable) implements JpqlPath {

    public KeyExpression {
        requireNonNull(variable, "variable");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitKey(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
