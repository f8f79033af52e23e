package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

/**
 * A parameter {@code :name}.
 *
 * @param name its name; case counts
 */
public record NamedParameter(String name) implements InputParameter {

    public NamedParameter {
        requireNonNull(name, "name");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitNamedParameter(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
