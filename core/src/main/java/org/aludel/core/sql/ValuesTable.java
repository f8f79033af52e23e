package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Rows written in place as an element of a FROM clause: {@code (VALUES (...), (...)) AS alias (columns)}.
 *
 * @param alias its name
 * @param columnDefinitions the names and types of its columns
 * @param rows at least one row, each as long as the columns
 */
public record ValuesTable(String alias, List<ColumnDefinition<?>> columnDefinitions, List<List<Expression<?>>> rows)
        implements FromClause {

    public ValuesTable {
        requireNonNull(alias, "alias");
        columnDefinitions = List.copyOf(columnDefinitions);
        rows = rows.stream().map(List::copyOf).toList();
        Names.check("alias", alias);
        StatementErrors.requireRows(alias, columnDefinitions.size(), rows);
    }

    @Override
    public <R> R accept(FromVisitor<R> visitor) {
        return visitor.visitValuesTable(this);
    }

    @Override
    public String name() {
        return alias;
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
