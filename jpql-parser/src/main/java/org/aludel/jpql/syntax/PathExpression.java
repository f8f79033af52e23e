package org.aludel.jpql.syntax;

import java.util.List;

/**
 * A dotted name. It may be a variable, an attribute, an enum constant, or the name of an entity; a parser cannot
 * tell them apart.
 *
 * @param names the names between the dots; not empty
 */
public record PathExpression(List<Name> names) implements JpqlPath {

    public PathExpression {
        names = List.copyOf(names);
        SyntaxErrors.requireSome(names, "names");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitPath(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
