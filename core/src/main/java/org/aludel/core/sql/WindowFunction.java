package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import org.aludel.core.type.SqlType;

/**
 * A function over a window: {@code function OVER (window)}.
 *
 * @param function a function call, possibly filtered
 * @param window the window, written in place or by name
 * @param ignoreNulls true for {@code IGNORE NULLS}
 * @param <T> the Java type of the value
 */
public record WindowFunction<T>(Expression<T> function, WindowSpecification window, boolean ignoreNulls)
        implements Expression<T> {

    public WindowFunction {
        requireNonNull(function, "function");
        requireNonNull(window, "window");
    }

    @Override
    public SqlType<T> type() {
        return function.type();
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitWindowFunction(this);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
