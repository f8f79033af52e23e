package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.type.SqlTypes;

/**
 * A function that returns a table: {@code [LATERAL] f(...) [WITH ORDINALITY] AS alias (columns)}.
 *
 * @param function the call
 * @param alias its name
 * @param columnDefinitions the names and types of its columns, with the ordinality column last
 * @param ordinality true for {@code WITH ORDINALITY}
 * @param lateral true when it may refer to elements before it
 */
public record TableFunction(
        FunctionCall<?> function,
        String alias,
        List<ColumnDefinition<?>> columnDefinitions,
        boolean ordinality,
        boolean lateral)
        implements FromClause {

    public TableFunction {
        requireNonNull(function, "function");
        requireNonNull(alias, "alias");
        columnDefinitions = List.copyOf(columnDefinitions);
        Names.check("alias", alias);
    }

    @Override
    public <R> R accept(FromVisitor<R> visitor) {
        return visitor.visitTableFunction(this);
    }

    /** The same function, with a last column that counts its rows from 1. */
    public TableFunction withOrdinality(String column) {
        List<ColumnDefinition<?>> longer = new ArrayList<>(columnDefinitions);
        longer.add(new ColumnDefinition<>(column, SqlTypes.BIGINT));
        return new TableFunction(function, alias, longer, true, lateral);
    }

    /** The same function, able to refer to elements that stand before it in the FROM clause. */
    public TableFunction asLateral() {
        return new TableFunction(function, alias, columnDefinitions, ordinality, true);
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
