package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

/**
 * {@code EXISTS (query)}.
 *
 * @param query the subquery
 */
public record ExistsExpression(JpqlQuery query) implements JpqlCondition {

    public ExistsExpression {
        requireNonNull(query, "query");
    }

    @Override
    public <R> R accept(ConditionVisitor<R> visitor) {
        return visitor.visitExists(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
