package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A new instance of a class, {@code NEW type(...)}.
 *
 * @param type the name of the class
 * @param arguments the arguments, in order
 */
public record ConstructorExpression(TypeName type, List<JpqlExpression> arguments) implements JpqlExpression {

    public ConstructorExpression {
        requireNonNull(type, "type");
        arguments = List.copyOf(arguments);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitConstructor(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
