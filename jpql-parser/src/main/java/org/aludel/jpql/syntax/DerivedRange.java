package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A variable over the rows of a subquery, {@code [LATERAL] (query) variable [(columns)]}.
 *
 * @param lateral true where the query may use variables that stand before it
 * @param query the query
 * @param variable the variable
 * @param columns the names of the columns, empty where they are those of the query
 */
public record DerivedRange(boolean lateral, JpqlQuery query, Name variable, List<Name> columns) implements FromElement {

    public DerivedRange {
        requireNonNull(query, "query");
        requireNonNull(variable, "variable");
        columns = List.copyOf(columns);
    }

    @Override
    public <R> R accept(FromElementVisitor<R> visitor) {
        return visitor.visitDerivedRange(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
