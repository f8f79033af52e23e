package org.aludel.core.dialect.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.aludel.core.schema.Deferrability;
import org.jspecify.annotations.Nullable;

/**
 * One column of a key, with what its row tells of the whole constraint; a check constraint is one row without column.
 *
 * @param table the stored name of the table
 * @param constraint the stored name of the constraint
 * @param kind {@code PRIMARY KEY}, {@code UNIQUE}, {@code FOREIGN KEY} or {@code CHECK}
 * @param generated true when the database chose the name
 * @param column the stored name of the column, or null
 * @param referredSchema the stored name of the schema that a foreign key refers to, or null
 * @param referredTable the stored name of the table that a foreign key refers to, or null
 * @param referredColumn the stored name of the column that a foreign key refers to, or null
 * @param onDelete the words of a referential action, or nothing
 * @param onUpdate the words of a referential action, or nothing
 * @param deferrability {@code INITIALLY DEFERRED} or {@code INITIALLY IMMEDIATE}; nothing when it is not deferrable
 * @param condition the condition of a check constraint, or nothing
 */
public record CatalogKeyPart(
        String table,
        String constraint,
        String kind,
        boolean generated,
        @Nullable String column,
        @Nullable String referredSchema,
        @Nullable String referredTable,
        @Nullable String referredColumn,
        String onDelete,
        String onUpdate,
        Deferrability deferrability,
        String condition) {

    /** A part from a row with these columns in this order; those at the end may be left out. */
    static CatalogKeyPart of(ResultSet row) throws SQLException {
        return new CatalogKeyPart(
                row.getString(1),
                row.getString(2),
                CatalogValues.text(row, 3).strip(),
                CatalogValues.truth(row, 4),
                CatalogValues.textOrNull(row, 5),
                CatalogValues.textOrNull(row, 6),
                CatalogValues.textOrNull(row, 7),
                CatalogValues.textOrNull(row, 8),
                CatalogValues.text(row, 9),
                CatalogValues.text(row, 10),
                CatalogValues.deferrability(CatalogValues.text(row, 11)),
                CatalogValues.text(row, 12));
    }

    /** The table and the constraint, by which parts are put together. */
    public CatalogPlace place() {
        return new CatalogPlace(table, constraint);
    }

    /** Adds the constraint that some parts make. */
    public static void add(List<CatalogKeyPart> parts, CatalogDraft draft) {
        CatalogKeyPart first = parts.get(0);
        String schema = first.referredSchema();
        String table = first.referredTable();
        CatalogConstraint.Referred referred = schema == null || table == null
                ? null
                : new CatalogConstraint.Referred(
                        schema,
                        table,
                        parts.stream()
                                .map(CatalogKeyPart::referredColumn)
                                .filter(Objects::nonNull)
                                .toList(),
                        first.onDelete(),
                        first.onUpdate());
        new CatalogConstraint(
                        first.table(),
                        first.generated() ? null : first.constraint(),
                        first.kind(),
                        parts.stream()
                                .map(CatalogKeyPart::column)
                                .filter(Objects::nonNull)
                                .toList(),
                        referred,
                        first.deferrability(),
                        first.condition())
                .addTo(draft);
    }
}
