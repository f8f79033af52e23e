package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

/**
 * An aggregate of the language, {@code COUNT([DISTINCT] argument)}.
 *
 * @param function which one
 * @param distinct true where equal values count once
 * @param argument the value of each row
 */
public record AggregateExpression(AggregateFunction function, boolean distinct, JpqlExpression argument)
        implements JpqlExpression {

    public AggregateExpression {
        requireNonNull(function, "function");
        requireNonNull(argument, "argument");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitAggregate(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
