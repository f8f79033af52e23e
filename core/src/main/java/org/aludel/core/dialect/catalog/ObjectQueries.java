package org.aludel.core.dialect.catalog;

import java.util.List;

/**
 * What every reading asks.
 *
 * @param tables tables: name, comment
 * @param views views, with one or several queries: name, query, comment, true when the database keeps the rows
 * @param columns columns of tables and views in their order: table, name, type, true when it may be null, default, the
 *     expression that it is computed from, true when computed values are stored, collation where it is not the usual one,
 *     comment, {@code ALWAYS} or {@code BY DEFAULT} for an identity, and from 11 to 17 how that numbers: start, increment,
 *     minimum, maximum, cache, true when it cycles, type of the numbers
 * @param indexes columns and expressions of indexes, without those that are constraints: those of {@link CatalogIndexPart}
 */
public record ObjectQueries(CatalogQuery tables, List<CatalogQuery> views, CatalogQuery columns, CatalogQuery indexes) {

    public ObjectQueries {
        views = List.copyOf(views);
    }
}
