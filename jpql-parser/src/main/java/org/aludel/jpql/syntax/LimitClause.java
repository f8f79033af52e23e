package org.aludel.jpql.syntax;

import org.jspecify.annotations.Nullable;

/**
 * How many rows of a query are left out, and how many are returned.
 *
 * @param count the number of rows, null for all
 * @param offset the number of rows to leave out, null for none
 * @param percent true where the count is one of a hundred
 * @param withTies true where rows equal to the last one are returned too
 */
public record LimitClause(
        @Nullable JpqlExpression count, @Nullable JpqlExpression offset, boolean percent, boolean withTies)
        implements JpqlClause {

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.visitLimitClause(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
