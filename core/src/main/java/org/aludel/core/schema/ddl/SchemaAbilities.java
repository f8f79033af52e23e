package org.aludel.core.schema.ddl;

/**
 * What decides which statements a schema is created with. What a database has not got and a schema can do without is left
 * out: comments, and types whose values are words, which are texts there.
 *
 * @param dialect the name of the dialect, for definitions that are meant for some dialects
 * @param enumTypes whether it has types whose values are words
 * @param comments whether it keeps comments
 * @param foreignKeysToLaterTables whether a table may refer to one that is not there yet
 */
public record SchemaAbilities(String dialect, boolean enumTypes, boolean comments, boolean foreignKeysToLaterTables) {}
