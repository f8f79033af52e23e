package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

/**
 * The identifier of an entity, {@code ID(path)}.
 *
 * @param entity the path of the entity
 */
public record IdExpression(JpqlPath entity) implements JpqlExpression {

    public IdExpression {
        requireNonNull(entity, "entity");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitId(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
