/**
 * What a database consists of: tables with their columns, keys, constraints and indexes, sequences, views and named types;
 * and {@link org.aludel.core.schema.MetaData}, which holds them together. Tables are what queries select from. Everything
 * here is immutable and thread-safe, knows no database and no connection, and is the same whether it was written by hand or
 * read from a database.
 */
@NullMarked
package org.aludel.core.schema;

import org.jspecify.annotations.NullMarked;
