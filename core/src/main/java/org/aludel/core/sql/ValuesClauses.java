package org.aludel.core.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a {@link ValuesStatement}.
 *
 * @param columns the names and types of the columns
 * @param rows at least one row
 * @param orderBy the order; may be empty
 * @param limit how many rows, or null for all
 */
public record ValuesClauses(
        List<ColumnDefinition<?>> columns,
        List<List<Expression<?>>> rows,
        List<SortSpecification> orderBy,
        @Nullable RowLimit limit)
        implements Clause {

    public ValuesClauses {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        orderBy = List.copyOf(orderBy);
        StatementErrors.requireRows("VALUES", columns.size(), rows);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
