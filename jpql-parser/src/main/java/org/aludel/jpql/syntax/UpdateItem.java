package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

/**
 * A new value, {@code attribute = value}.
 *
 * @param target the attribute
 * @param value its new value
 */
public record UpdateItem(PathExpression target, JpqlExpression value) implements JpqlClause {

    public UpdateItem {
        requireNonNull(target, "target");
        requireNonNull(value, "value");
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.visitUpdateItem(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
