package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A random sample of a table: {@code table TABLESAMPLE method (percentage)}.
 *
 * @param element the table, possibly under an alias
 * @param method how rows are chosen
 * @param percentage how many of a hundred
 * @param seed makes the choice repeatable; may be null
 */
public record TableSample(
        FromClause element,
        SampleMethod method,
        Expression<?> percentage,
        @Nullable Expression<?> seed) implements FromClause {

    public TableSample {
        requireNonNull(element, "element");
        requireNonNull(method, "method");
        requireNonNull(percentage, "percentage");
    }

    @Override
    public <R> R accept(FromVisitor<R> visitor) {
        return visitor.visitTableSample(this);
    }

    @Override
    public @Nullable String name() {
        return element.name();
    }

    @Override
    public List<ColumnDefinition<?>> columnDefinitions() {
        return element.columnDefinitions();
    }

    @Override
    public List<ColumnReference<?>> columns() {
        return element.columns();
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
