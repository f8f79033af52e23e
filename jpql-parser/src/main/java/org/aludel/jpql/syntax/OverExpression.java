package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

/**
 * A window function, {@code function OVER (...)}.
 *
 * @param function the function
 * @param ignoreNulls true for {@code IGNORE NULLS}
 * @param window what the function looks at
 */
public record OverExpression(JpqlExpression function, boolean ignoreNulls, WindowClause window)
        implements JpqlExpression {

    public OverExpression {
        requireNonNull(function, "function");
        requireNonNull(window, "window");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitOver(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
