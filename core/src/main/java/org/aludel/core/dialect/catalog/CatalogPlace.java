package org.aludel.core.dialect.catalog;

/**
 * Something of a table: a column, a key, an index.
 *
 * @param table the stored name of the table
 * @param name its own stored name
 */
public record CatalogPlace(String table, String name) {}
