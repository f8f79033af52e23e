package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

/**
 * {@code operand [NOT] IN (query)}.
 *
 * @param operand the value that is looked at
 * @param query the subquery
 * @param negated true with NOT
 */
public record InSubqueryExpression(JpqlExpression operand, JpqlQuery query, boolean negated) implements JpqlCondition {

    public InSubqueryExpression {
        requireNonNull(operand, "operand");
        requireNonNull(query, "query");
    }

    @Override
    public <R> R accept(ConditionVisitor<R> visitor) {
        return visitor.visitInSubquery(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
