/**
 * What one database speaks: capabilities, identifiers, types, errors, and the compilers that write statements as SQL.
 * The compilers here write standard SQL; each database has a sub-package that says where it differs. Dialects are
 * immutable and safe to share; a compiler serves one compilation and one thread. This package sends nothing.
 *
 * <p>A new dialect is a sub-package with
 *
 * <ul>
 *   <li>a dialect, which extends {@link org.aludel.core.dialect.StandardDialect} and names its capabilities and parts;
 *   <li>a {@link org.aludel.core.dialect.DialectProvider}, registered as a service in both ways;
 *   <li>a compiler, which extends {@link org.aludel.core.dialect.SqlCompiler} and replaces the compilers of those kinds of
 *       nodes that the database writes in its own way: expressions, predicates, FROM, queries, INSERT and so on;
 *   <li>definitions, which extend {@link org.aludel.core.dialect.DefinitionCompiler} and replace the compilers of those
 *       parts of schemas that differ: tables, columns, constraints, changes of tables, indexes, sequences, views, types and
 *       comments;
 *   <li>its types, functions and errors, and the reader of its catalog, which begins with {@code dialect.catalog}.
 * </ul>
 *
 * <p>Where the database wants the type of every parameter told, begin with {@code dialect.typed}. What two databases
 * write alike and the standard does not is a method of the compiler here, for both to call; what only relatives share is
 * in a class of the family.
 */
@NullMarked
package org.aludel.core.dialect;

import org.jspecify.annotations.NullMarked;
