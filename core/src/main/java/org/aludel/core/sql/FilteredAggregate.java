package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import org.aludel.core.type.SqlType;

/**
 * An aggregate over the rows that satisfy a condition: {@code aggregate FILTER (WHERE filter)}.
 *
 * @param aggregate the aggregate call
 * @param filter the condition
 * @param <T> the Java type of the value
 */
public record FilteredAggregate<T>(Expression<T> aggregate, Predicate filter) implements Expression<T> {

    public FilteredAggregate {
        requireNonNull(aggregate, "aggregate");
        requireNonNull(filter, "filter");
    }

    @Override
    public SqlType<T> type() {
        return aggregate.type();
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitFilteredAggregate(this);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
