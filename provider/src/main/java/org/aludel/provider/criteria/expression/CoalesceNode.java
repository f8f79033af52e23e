package org.aludel.provider.criteria.expression;

import jakarta.persistence.criteria.CriteriaBuilder.Coalesce;
import jakarta.persistence.criteria.Expression;
import java.util.ArrayList;
import java.util.List;
import org.aludel.jpql.syntax.CoalesceExpression;
import org.aludel.jpql.syntax.JpqlExpression;

/**
 * The first of some values that is not null.
 *
 * @param <T> the class of the values
 */
@SuppressWarnings("serial") // read by the version that wrote it
public final class CoalesceNode<T> extends ExpressionNode<T> implements Coalesce<T> {

    private final List<ExpressionNode<?>> values = new ArrayList<>();

    /** A choice without values so far. */
    public CoalesceNode() {}

    @Override
    public Coalesce<T> value(T value) {
        values.add(LiteralNode.of(value));
        return this;
    }

    @Override
    public Coalesce<T> value(Expression<? extends T> value) {
        values.add(ExpressionNode.of(value));
        return this;
    }

    @Override
    @SuppressWarnings("unchecked") // what all values are is a T
    public Class<? extends T> getJavaType() {
        return (Class<? extends T>) JavaTypes.common(values);
    }

    @Override
    public JpqlExpression write(Writing writing) {
        List<JpqlExpression> operands =
                values.stream().map(value -> value.write(writing)).toList();
        if (operands.isEmpty()) {
            throw CriteriaErrors.emptyCoalesce();
        }
        return operands.size() == 1 ? operands.get(0) : new CoalesceExpression(operands);
    }
}
