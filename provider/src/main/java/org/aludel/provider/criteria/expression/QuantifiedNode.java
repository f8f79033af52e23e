package org.aludel.provider.criteria.expression;

import jakarta.persistence.criteria.Expression;
import org.aludel.core.sql.ComparisonOperator;
import org.aludel.core.sql.Quantifier;
import org.aludel.jpql.syntax.JpqlExpression;
import org.aludel.jpql.syntax.QuantifiedExpression;

/**
 * All values of a subquery, or any of them; only to compare something with.
 *
 * @param <T> the class of the values
 */
@SuppressWarnings("serial") // read by the version that wrote it
public final class QuantifiedNode<T> extends ExpressionNode<T> {

    private final Quantifier quantifier;
    private final ExpressionNode<T> query;

    /**
     * Values of a subquery.
     *
     * @param quantifier whether all are meant, or any
     * @param query the subquery
     */
    public QuantifiedNode(Quantifier quantifier, Expression<T> query) {
        this.quantifier = quantifier;
        this.query = ExpressionNode.of(query);
    }

    @Override
    public Class<? extends T> getJavaType() {
        return query.getJavaType();
    }

    /** A comparison with the values. */
    JpqlExpression compared(ExpressionNode<?> left, ComparisonOperator operator, Writing writing) {
        return new QuantifiedExpression(
                operator, left.write(writing), quantifier, ((QueryExpression) query).query(writing));
    }

    @Override
    public JpqlExpression write(Writing writing) {
        throw CriteriaErrors.quantifiedAlone(quantifier);
    }
}
