package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The type that a value is converted to.
 *
 * @param name the name of the type, with its dots
 * @param arguments length, or precision and scale; empty without them
 */
public record CastTarget(String name, List<Integer> arguments) implements JpqlClause {

    public CastTarget {
        requireNonNull(name, "name");
        arguments = List.copyOf(arguments);
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.visitCastTarget(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
