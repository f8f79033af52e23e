package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A call of a function of the language that is written as a name with arguments.
 *
 * @param function the function
 * @param arguments the arguments, in order
 */
public record StandardFunctionExpression(StandardFunction function, List<JpqlExpression> arguments)
        implements JpqlExpression {

    public StandardFunctionExpression {
        requireNonNull(function, "function");
        arguments = List.copyOf(arguments);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitStandardFunction(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
