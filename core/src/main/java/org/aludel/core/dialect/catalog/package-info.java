/**
 * What readers of catalogs share: the steps of a reading, the shape of its queries, and how rows become tables, keys and
 * indexes. A reader for another database begins with {@link org.aludel.core.dialect.catalog.CatalogReading} and holds its
 * queries and what is different. Used by the dialects, which {@link org.aludel.core.dialect.Dialect#catalog} hands out.
 */
@NullMarked
package org.aludel.core.dialect.catalog;

import org.jspecify.annotations.NullMarked;
