/**
 * Expressions and conditions of the Criteria API. Each is written down as a part of a query's tree, as the parser makes it of
 * the same query in text, when the query is translated; until then it may be changed as far as the API allows. Knows the tree
 * of queries; knows nothing of roots and joins, and nothing of the mapping. Objects belong to one thread.
 */
@NullMarked
package org.aludel.provider.criteria.expression;

import org.jspecify.annotations.NullMarked;
