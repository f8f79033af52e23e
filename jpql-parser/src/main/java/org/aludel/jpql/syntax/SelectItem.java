package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * An item that a query selects or a statement returns.
 *
 * @param expression the value
 * @param variable the result variable, null without one
 */
public record SelectItem(
        JpqlExpression expression, @Nullable Name variable) implements JpqlClause {

    public SelectItem {
        requireNonNull(expression, "expression");
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.visitSelectItem(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
