package org.aludel.core.schema;

import static java.util.Objects.requireNonNull;

import org.aludel.core.sql.Expression;
import org.aludel.core.sql.NullOrdering;
import org.aludel.core.sql.SortDirection;
import org.aludel.core.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * One part of an index.
 *
 * @param expression a column by {@link Sql#column(String)}, or an expression over columns of the table
 * @param direction ascending or descending
 * @param nulls where nulls stand
 * @param operatorClass the operator class, for databases that have such; or null
 * @param prefixLength how many characters or bytes of the column's values are kept, for databases that can; or null for all
 */
public record IndexElement(
        Expression<?> expression,
        SortDirection direction,
        NullOrdering nulls,
        @Nullable String operatorClass,
        @Nullable Integer prefixLength) {

    public IndexElement {
        requireNonNull(expression, "expression");
        requireNonNull(direction, "direction");
        requireNonNull(nulls, "nulls");
    }

    public static IndexElement of(String column) {
        return of(Sql.column(column));
    }

    public static IndexElement of(Expression<?> expression) {
        return new IndexElement(expression, SortDirection.ASCENDING, NullOrdering.UNSPECIFIED, null, null);
    }

    public IndexElement descending() {
        return new IndexElement(expression, SortDirection.DESCENDING, nulls, operatorClass, prefixLength);
    }

    public IndexElement nulls(NullOrdering place) {
        return new IndexElement(expression, direction, place, operatorClass, prefixLength);
    }

    public IndexElement operatorClass(String name) {
        return new IndexElement(expression, direction, nulls, name, prefixLength);
    }

    /** Keeps only the beginning of the values of a column. */
    public IndexElement prefix(int length) {
        return new IndexElement(expression, direction, nulls, operatorClass, length);
    }
}
