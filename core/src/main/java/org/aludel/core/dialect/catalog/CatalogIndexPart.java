package org.aludel.core.dialect.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.aludel.core.schema.Index;
import org.aludel.core.schema.IndexElement;
import org.aludel.core.sql.NullOrdering;
import org.aludel.core.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One column or expression of an index, with what its row tells of the whole index.
 *
 * @param table the stored name of the table
 * @param index the stored name of the index
 * @param unique true for a unique index
 * @param column the stored name of the column, null for an expression
 * @param descending true when values go down
 * @param expression the text of the expression, null for a column
 * @param method how the index works, null for the usual way
 * @param included true when the column is only kept in the index
 * @param condition the condition on rows, or null
 * @param nulls {@code FIRST} or {@code LAST} where that is not the default, or null
 * @param operatorClass the operator class where it is not the default, or null
 * @param prefixLength how much of the column's values is kept, or null for all
 */
public record CatalogIndexPart(
        String table,
        String index,
        boolean unique,
        @Nullable String column,
        boolean descending,
        @Nullable String expression,
        @Nullable String method,
        boolean included,
        @Nullable String condition,
        @Nullable String nulls,
        @Nullable String operatorClass,
        @Nullable Integer prefixLength) {

    /** A part from a row with these columns in this order; those at the end may be left out. */
    static CatalogIndexPart of(ResultSet row) throws SQLException {
        return new CatalogIndexPart(
                row.getString(1),
                row.getString(2),
                CatalogValues.truth(row, 3),
                CatalogValues.textOrNull(row, 4),
                CatalogValues.truth(row, 5),
                CatalogValues.textOrNull(row, 6),
                CatalogValues.textOrNull(row, 7),
                CatalogValues.truth(row, 8),
                CatalogValues.textOrNull(row, 9),
                CatalogValues.textOrNull(row, 10),
                CatalogValues.textOrNull(row, 11),
                integer(CatalogValues.number(row, 12)));
    }

    private static @Nullable Integer integer(@Nullable Long number) {
        return number == null ? null : Math.toIntExact(number);
    }

    /** The table and the index, by which parts are put together. */
    public CatalogPlace place() {
        return new CatalogPlace(table, index);
    }

    /** The same part with a column, by its stored name, in place of what it is over. */
    public CatalogIndexPart overColumn(String other) {
        return new CatalogIndexPart(
                table,
                index,
                unique,
                other,
                descending,
                null,
                method,
                included,
                condition,
                nulls,
                operatorClass,
                prefixLength);
    }

    /** The same part with an expression in place of what it is over. */
    public CatalogIndexPart over(String other) {
        return new CatalogIndexPart(
                table, index, unique, null, descending, other, method, included, condition, nulls, operatorClass, null);
    }

    /** Adds the index that some parts make. */
    public static void add(List<CatalogIndexPart> parts, CatalogDraft draft) {
        CatalogIndexPart first = parts.get(0);
        String condition = first.condition();
        draft.index(
                first.table(),
                new Index(
                        draft.name(first.index()),
                        parts.stream()
                                .filter(part -> !part.included())
                                .map(part -> part.element(draft))
                                .toList(),
                        first.unique(),
                        parts.stream()
                                .filter(CatalogIndexPart::included)
                                .map(CatalogIndexPart::column)
                                .filter(column -> column != null)
                                .map(draft::name)
                                .toList(),
                        CatalogText.conditionOrNull(condition == null ? null : CatalogText.unwrapped(condition)),
                        first.method()));
    }

    private IndexElement element(CatalogDraft draft) {
        String text = expression == null ? "NULL" : CatalogText.unwrapped(expression);
        IndexElement element = column == null
                ? IndexElement.of(CatalogText.expression(text, SqlTypes.UNKNOWN))
                : IndexElement.of(draft.name(column));
        if (descending) {
            element = element.descending();
        }
        if (nulls != null) {
            element = element.nulls(NullOrdering.valueOf(nulls));
        }
        if (prefixLength != null) {
            element = element.prefix(prefixLength);
        }
        return operatorClass == null ? element : element.operatorClass(operatorClass);
    }
}
