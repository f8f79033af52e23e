package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A declaration of a FROM clause with what is joined to it.
 *
 * @param element what is declared
 * @param joins the joins, in order
 */
public record FromItem(FromElement element, List<JoinItem> joins) implements JpqlClause {

    public FromItem {
        requireNonNull(element, "element");
        joins = List.copyOf(joins);
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.visitFromItem(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
