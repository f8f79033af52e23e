package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

/**
 * The number of elements of a collection, {@code SIZE(path)}.
 *
 * @param collection the path of the collection
 */
public record SizeExpression(JpqlPath collection) implements JpqlExpression {

    public SizeExpression {
        requireNonNull(collection, "collection");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitSize(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
