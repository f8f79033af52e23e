package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

/**
 * A name: of a variable, of an attribute, of a column. Case is kept as it is written.
 *
 * @param text the name; not empty
 */
public record Name(String text) implements JpqlClause {

    public Name {
        requireNonNull(text, "text");
        SyntaxErrors.requireText(text, "text");
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.visitName(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
