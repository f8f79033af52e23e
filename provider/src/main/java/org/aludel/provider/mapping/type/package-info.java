/**
 * How one basic value is stored: in which type of the database it is written and read, how it is copied, and when it
 * counts as changed. It knows no entity, no table and no column, only the Java type of a value and what annotations say of
 * it. Everything here is immutable and safe for use by several threads. Mistakes are collected in {@link
 * org.aludel.provider.mapping.source.MappingProblems}.
 */
@NullMarked
package org.aludel.provider.mapping.type;

import org.jspecify.annotations.NullMarked;
