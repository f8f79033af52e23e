package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.aludel.core.type.SqlType;

/**
 * A call of a function or aggregate by name. A name that a dialect knows as portable is translated to what its
 * database has; any other name is written as it is.
 *
 * @param name the function name, optionally qualified by a schema
 * @param arguments the arguments in order
 * @param distinct true for {@code f(DISTINCT ...)}
 * @param orderBy the order in which an aggregate sees its input; may be empty
 * @param type the type of the result
 * @param <T> the Java type of the value
 */
public record FunctionCall<T>(
        String name, List<Expression<?>> arguments, boolean distinct, List<SortSpecification> orderBy, SqlType<T> type)
        implements Expression<T> {

    public FunctionCall {
        requireNonNull(name, "name");
        arguments = List.copyOf(arguments);
        orderBy = List.copyOf(orderBy);
        requireNonNull(type, "type");
        Names.checkFunction(name);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitFunctionCall(this);
    }

    /** The same call over distinct argument values, as in {@code count(DISTINCT x)}. */
    public FunctionCall<T> ofDistinct() {
        return new FunctionCall<>(name, arguments, true, orderBy, type);
    }

    /** The same aggregate with its input ordered, as in {@code string_agg(x, ',' ORDER BY y)}. */
    public FunctionCall<T> orderedBy(SortSpecification... order) {
        return new FunctionCall<>(name, arguments, distinct, List.of(order), type);
    }

    /** The same call with another result type. */
    public <U> FunctionCall<U> returning(SqlType<U> newType) {
        return new FunctionCall<>(name, arguments, distinct, orderBy, newType);
    }

    /** The ordered-set aggregate {@code f(...) WITHIN GROUP (ORDER BY ...)}. */
    public OrderedSetAggregate<T> withinGroup(SortSpecification... order) {
        return new OrderedSetAggregate<>(this, List.of(order));
    }

    /** Leaves the type out, which follows from name and arguments as a rule. */
    @Override
    public int hashCode() {
        return 31 * (31 * name.hashCode() + arguments.hashCode()) + orderBy.hashCode();
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
