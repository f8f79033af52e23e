package org.aludel.jpql.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are written out, {@code VALUES (...), (...)}.
 *
 * @param with the common tables, null without any
 * @param rows the rows; not empty
 * @param orderBy the order, empty without one
 * @param limit how many rows, null without a limit
 */
public record ValuesQuery(
        @Nullable WithClause with,
        List<ValuesRow> rows,
        List<OrderByItem> orderBy,
        @Nullable LimitClause limit) implements JpqlQuery {

    public ValuesQuery {
        rows = List.copyOf(rows);
        SyntaxErrors.requireSome(rows, "rows");
        orderBy = List.copyOf(orderBy);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visitValuesQuery(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
