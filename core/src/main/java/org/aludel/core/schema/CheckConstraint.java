package org.aludel.core.schema;

import static java.util.Objects.requireNonNull;

import org.aludel.core.sql.Expression;
import org.jspecify.annotations.Nullable;

/**
 * A condition that no row may make false.
 *
 * @param name the name, or null
 * @param condition the condition, which refers to columns of the table by
 *     {@link org.aludel.core.sql.Sql#column(String)}
 */
public record CheckConstraint(@Nullable String name, Expression<Boolean> condition) implements TableConstraint {

    public CheckConstraint {
        requireNonNull(condition, "condition");
    }

    @Override
    public CheckConstraint named(String other) {
        return new CheckConstraint(other, condition);
    }

    @Override
    public Deferrability deferrability() {
        return Deferrability.NOT_DEFERRABLE;
    }
}
