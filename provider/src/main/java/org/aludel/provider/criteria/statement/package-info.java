/**
 * Queries, subqueries, updates and deletes of the Criteria API, and what they select. Each is written down as the tree of a
 * query. Knows roots, joins and expressions; knows nothing of how a query is executed. Objects belong to one thread.
 */
@NullMarked
package org.aludel.provider.criteria.statement;

import org.jspecify.annotations.NullMarked;
