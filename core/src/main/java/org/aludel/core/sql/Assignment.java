package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

/**
 * The setting of one column in UPDATE, upsert or MERGE.
 *
 * @param column the column
 * @param value its new value
 */
public record Assignment(ColumnReference<?> column, Expression<?> value) implements Clause {

    public Assignment {
        requireNonNull(column, "column");
        requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
