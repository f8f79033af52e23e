package org.aludel.core.dialect.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.aludel.core.dialect.CatalogDraft;
import org.aludel.core.dialect.CatalogText;
import org.aludel.core.schema.Index;
import org.aludel.core.schema.IndexElement;
import org.aludel.core.sql.NullOrdering;
import org.aludel.core.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One column or expression of an index of PostgreSQL, with what its row tells of the whole. */
record PostgresIndexPart(
        String table,
        String index,
        boolean unique,
        String method,
        @Nullable String condition,
        boolean included,
        @Nullable String column,
        String expression,
        int options,
        @Nullable String operatorClass) {

    private static final int DESCENDING = 1;
    private static final int NULLS_FIRST = 2;

    static PostgresIndexPart of(ResultSet row) throws SQLException {
        return new PostgresIndexPart(
                row.getString(1),
                row.getString(2),
                row.getBoolean(3),
                row.getString(4),
                row.getString(5),
                row.getBoolean(6),
                row.getString(7),
                row.getString(8),
                row.getInt(9),
                row.getString(10));
    }

    static Index index(List<PostgresIndexPart> parts, CatalogDraft draft) {
        PostgresIndexPart first = parts.get(0);
        String condition = first.condition();
        return new Index(
                draft.name(first.index()),
                parts.stream()
                        .filter(part -> !part.included())
                        .map(part -> part.element(draft))
                        .toList(),
                first.unique(),
                parts.stream()
                        .filter(PostgresIndexPart::included)
                        .map(part -> draft.name(java.util.Objects.requireNonNull(part.column())))
                        .toList(),
                CatalogText.conditionOrNull(condition == null ? null : CatalogText.unwrapped(condition)),
                first.method().equals("btree") ? null : first.method());
    }

    private IndexElement element(CatalogDraft draft) {
        IndexElement element = column == null
                ? IndexElement.of(CatalogText.expression(CatalogText.unwrapped(expression), SqlTypes.UNKNOWN))
                : IndexElement.of(draft.name(column));
        boolean descending = (options & DESCENDING) != 0;
        boolean nullsFirst = (options & NULLS_FIRST) != 0;
        if (descending) {
            element = element.descending();
        }
        if (descending != nullsFirst) { // nulls are the largest values, as the default has it
            element = element.nulls(nullsFirst ? NullOrdering.FIRST : NullOrdering.LAST);
        }
        return operatorClass == null ? element : element.operatorClass(operatorClass);
    }
}
