package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

/**
 * The version of an entity, {@code VERSION(path)}.
 *
 * @param entity the path of the entity
 */
public record VersionExpression(JpqlPath entity) implements JpqlExpression {

    public VersionExpression {
        requireNonNull(entity, "entity");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitVersion(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
