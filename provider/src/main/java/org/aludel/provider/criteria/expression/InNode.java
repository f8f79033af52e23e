package org.aludel.provider.criteria.expression;

import jakarta.persistence.criteria.CriteriaBuilder.In;
import jakarta.persistence.criteria.Expression;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.aludel.jpql.syntax.InListExpression;
import org.aludel.jpql.syntax.InParameterExpression;
import org.aludel.jpql.syntax.InSubqueryExpression;
import org.aludel.jpql.syntax.JpqlExpression;
import org.aludel.jpql.syntax.MemberOfExpression;
import org.jspecify.annotations.Nullable;

/**
 * Whether a value is one of some. Values of the application, and nothing else, are a single list; so the statement is the same
 * for any number of them.
 *
 * @param <T> the class of the values
 */
@SuppressWarnings("serial") // read by the version that wrote it
public final class InNode<T> extends PredicateNode implements In<T> {

    private final ExpressionNode<?> operand;
    private final List<ExpressionNode<?>> values;

    /** Whether a value is one of some that are still to be added. */
    public InNode(Expression<?> operand) {
        this(ExpressionNode.of(operand), new ArrayList<>(), false);
    }

    private InNode(ExpressionNode<?> operand, List<ExpressionNode<?>> values, boolean negated) {
        super(negated);
        this.operand = operand;
        this.values = values;
    }

    void add(ExpressionNode<?> value) {
        values.add(value);
    }

    @Override
    @SuppressWarnings("unchecked") // as the caller knows
    public Expression<T> getExpression() {
        return (Expression<T>) operand;
    }

    @Override
    public In<T> value(T value) {
        add(LiteralNode.nullable(value));
        return this;
    }

    @Override
    public In<T> value(Expression<? extends T> value) {
        add(ExpressionNode.of(value));
        return this;
    }

    @Override
    public PredicateNode not() {
        return new InNode<>(operand, values, !isNegated());
    }

    @Override
    public JpqlExpression write(Writing writing) {
        JpqlExpression left = operand.write(writing);
        List<Object> constants = constants();
        if (constants != null) {
            return new InParameterExpression(left, writing.values(values, constants), isNegated());
        }
        ExpressionNode<?> only = values.size() == 1 ? values.get(0) : null;
        if (only instanceof QueryExpression subquery) {
            return new InSubqueryExpression(left, subquery.query(writing), isNegated());
        }
        if (only instanceof ParameterNode<?> list && Collection.class.isAssignableFrom(list.getJavaType())) {
            return new InParameterExpression(left, list.write(writing), isNegated());
        }
        if (only instanceof CollectionExpression attribute) {
            return new MemberOfExpression(left, attribute.collection(writing), isNegated());
        }
        return new InListExpression(
                left, values.stream().map(value -> value.write(writing)).toList(), isNegated());
    }

    /** The values, if all are of the application and not null; null otherwise. */
    private @Nullable List<Object> constants() {
        List<Object> constants = new ArrayList<>();
        for (ExpressionNode<?> value : values) {
            Object constant = value instanceof LiteralNode<?> literal ? literal.value() : null;
            if (constant == null || constant instanceof Class) {
                return null;
            }
            if (constant instanceof Collection<?> several && values.size() == 1) {
                return several.stream().allMatch(Objects::nonNull) ? new ArrayList<>(several) : null;
            }
            constants.add(constant);
        }
        return constants;
    }
}
