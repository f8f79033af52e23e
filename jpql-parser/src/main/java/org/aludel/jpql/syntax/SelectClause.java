package org.aludel.jpql.syntax;

import java.util.List;

/**
 * The SELECT clause.
 *
 * @param distinct true where duplicates are left out
 * @param distinctOn the expressions of {@code DISTINCT ON}, empty without it
 * @param items what is selected; not empty
 */
public record SelectClause(boolean distinct, List<JpqlExpression> distinctOn, List<SelectItem> items)
        implements JpqlClause {

    public SelectClause {
        distinctOn = List.copyOf(distinctOn);
        items = List.copyOf(items);
        SyntaxErrors.requireSome(items, "items");
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.visitSelectClause(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
