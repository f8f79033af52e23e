/**
 * Executes queries over entities and makes objects of their rows.
 *
 * <p>The way of a query: its statement over entities, what it selects and what it fetches come from the query language, from
 * Criteria or from Java ({@link org.aludel.jpql.translation.Translation}). A {@link
 * org.aludel.provider.results.QueryPlan} is made of that once: lowering replaces entities and paths, and each item of the
 * select list becomes a reader of columns. To execute it, the values of parameters are checked and taken apart into columns
 * ({@link org.aludel.provider.results.Inputs}), and rows are read. What consists of columns alone becomes a result while its
 * row is read ({@link org.aludel.provider.results.DirectResults}). Else the loader takes entities out of the rows and completes
 * them, with all that follows them, when all rows are there; last each row becomes a result: a value, an array of values, or
 * what a constructor makes of them ({@link org.aludel.provider.results.ResultRows}).
 *
 * <p>Plans are immutable and safe for use by several threads; executing one belongs to the thread of the persistence context.
 */
@NullMarked
package org.aludel.provider.results;

import org.jspecify.annotations.NullMarked;
