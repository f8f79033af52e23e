package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

/**
 * A query in parentheses that stands for a value.
 *
 * @param query the query
 */
public record SubqueryExpression(JpqlQuery query) implements JpqlExpression {

    public SubqueryExpression {
        requireNonNull(query, "query");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitSubquery(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
