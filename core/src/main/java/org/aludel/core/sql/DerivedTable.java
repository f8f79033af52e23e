package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A subquery in a FROM clause: {@code [LATERAL] (SELECT ...) AS alias [(columns)]}.
 *
 * @param query the subquery
 * @param alias its name
 * @param columnNames new names of the columns, or empty to keep the query's
 * @param lateral true when it may refer to elements before it
 */
public record DerivedTable(Query query, String alias, List<String> columnNames, boolean lateral) implements FromClause {

    public DerivedTable {
        requireNonNull(query, "query");
        requireNonNull(alias, "alias");
        columnNames = List.copyOf(columnNames);
        Names.check("alias", alias);
        columnNames.forEach(column -> Names.check("column", column));
        StatementErrors.requireColumnCount(alias, columnNames, query.resultColumns());
    }

    @Override
    public <R> R accept(FromVisitor<R> visitor) {
        return visitor.visitDerivedTable(this);
    }

    /** The same subquery, able to refer to elements that stand before it in the FROM clause. */
    public DerivedTable asLateral() {
        return new DerivedTable(query, alias, columnNames, true);
    }

    @Override
    public String name() {
        return alias;
    }

    @Override
    public List<ColumnDefinition<?>> columnDefinitions() {
        return ColumnDefinition.renamed(query.resultColumns(), columnNames);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
