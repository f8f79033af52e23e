package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A call of a function of the database, {@code FUNCTION('name', ...)} or {@code name(...)}.
 *
 * @param name the name of the function
 * @param distinct true where an aggregate takes equal values once
 * @param arguments the arguments, in order
 * @param orderBy the order in which an aggregate takes its rows, empty without one
 */
public record FunctionInvocation(
        String name, boolean distinct, List<JpqlExpression> arguments, List<OrderByItem> orderBy)
        implements JpqlExpression {

    public FunctionInvocation {
        requireNonNull(name, "name");
        arguments = List.copyOf(arguments);
        orderBy = List.copyOf(orderBy);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitFunctionInvocation(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
