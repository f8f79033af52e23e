package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

/**
 * {@code collection IS [NOT] EMPTY}.
 *
 * @param collection the path of the collection
 * @param negated true with NOT
 */
public record IsEmptyExpression(JpqlPath collection, boolean negated) implements JpqlCondition {

    public IsEmptyExpression {
        requireNonNull(collection, "collection");
    }

    @Override
    public <R> R accept(ConditionVisitor<R> visitor) {
        return visitor.visitIsEmpty(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
