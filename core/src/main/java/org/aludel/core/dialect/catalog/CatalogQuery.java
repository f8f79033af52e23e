package org.aludel.core.dialect.catalog;

/**
 * A question about tables or views, which is asked of all in a schema or of some by their names.
 *
 * @param sql the query up to its WHERE clause, with one {@code ?} for the schema
 * @param table the column that has the names of the tables, as a condition can mention it
 * @param order what the rows are ordered by
 */
public record CatalogQuery(String sql, String table, String order) {}
