package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.aludel.core.type.SqlType;

/**
 * An ordered-set aggregate: {@code f(arguments) WITHIN GROUP (ORDER BY ...)}.
 *
 * @param function the aggregate call
 * @param withinGroup the order of its input
 * @param <T> the Java type of the value
 */
public record OrderedSetAggregate<T>(FunctionCall<T> function, List<SortSpecification> withinGroup)
        implements Expression<T> {

    public OrderedSetAggregate {
        requireNonNull(function, "function");
        withinGroup = List.copyOf(withinGroup);
    }

    @Override
    public SqlType<T> type() {
        return function.type();
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitOrderedSetAggregate(this);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
