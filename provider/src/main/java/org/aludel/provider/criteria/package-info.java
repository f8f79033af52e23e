/**
 * The Criteria API of Jakarta Persistence: queries that are made of objects. Such a query is written down as the tree that the
 * parser makes of the same query in text, and goes the same way from there; so both are one statement. Knows the metamodel and
 * the query language; knows nothing of how a query is executed. Criteria objects belong to one thread, and are serializable;
 * what they are translated to is immutable.
 */
@NullMarked
package org.aludel.provider.criteria;

import org.jspecify.annotations.NullMarked;
