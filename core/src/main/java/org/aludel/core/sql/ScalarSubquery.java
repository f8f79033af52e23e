package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import org.aludel.core.type.SqlType;

/**
 * A subquery of one column that stands for a value. A column of an enclosing FROM clause correlates it.
 *
 * @param query the subquery
 * @param type the type of its only column
 * @param <T> the Java type of the value
 */
public record ScalarSubquery<T>(Query query, SqlType<T> type) implements Expression<T> {

    public ScalarSubquery {
        requireNonNull(query, "query");
        requireNonNull(type, "type");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitScalarSubquery(this);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
