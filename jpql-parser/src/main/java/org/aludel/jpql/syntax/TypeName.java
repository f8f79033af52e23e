package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

/**
 * The name of an entity or of a class, with its dots.
 *
 * @param name the name; not empty
 */
public record TypeName(String name) implements JpqlClause {

    public TypeName {
        requireNonNull(name, "name");
        SyntaxErrors.requireText(name, "name");
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.visitTypeName(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
