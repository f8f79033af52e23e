package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

/**
 * A path to a subtype, {@code TREAT(path AS type)}.
 *
 * @param path the path
 * @param type the subtype
 */
public record TreatExpression(JpqlPath path, TypeName type) implements JpqlPath {

    public TreatExpression {
        requireNonNull(path, "path");
        requireNonNull(type, "type");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitTreat(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
