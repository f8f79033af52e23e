package org.aludel.core.schema;

import static java.util.Objects.requireNonNull;

import org.aludel.core.sql.Expression;

/**
 * The expression that a column is computed from ({@code GENERATED ALWAYS AS}). It refers to columns of the same table by
 * {@link org.aludel.core.sql.Sql#column(String)}.
 *
 * @param expression the expression
 * @param stored true when the value is kept with the row, false when it is computed each time it is read
 */
public record Computed(Expression<?> expression, boolean stored) {

    public Computed {
        requireNonNull(expression, "expression");
    }
}
