package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

/**
 * The present date or time of the database.
 *
 * @param function which one
 */
public record CurrentDatetimeExpression(CurrentDatetimeFunction function) implements JpqlExpression {

    public CurrentDatetimeExpression {
        requireNonNull(function, "function");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitCurrentDatetime(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
