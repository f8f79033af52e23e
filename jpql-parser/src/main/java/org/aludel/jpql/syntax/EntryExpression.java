package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

/**
 * A map entry, {@code ENTRY(variable)}.
 *
 * @param variable the variable over the map
 */
public record EntryExpression(Name variable) implements JpqlPath {

    public EntryExpression {
        requireNonNull(variable, "variable");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitEntry(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
