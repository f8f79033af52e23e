package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A variable over the elements of a collection, {@code IN (path) variable}.
 *
 * @param path the path of the collection
 * @param variable the identification variable, null where it is left out
 */
public record CollectionMember(JpqlPath path, @Nullable Name variable) implements FromElement {

    public CollectionMember {
        requireNonNull(path, "path");
    }

    @Override
    public <R> R accept(FromElementVisitor<R> visitor) {
        return visitor.visitCollectionMember(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
