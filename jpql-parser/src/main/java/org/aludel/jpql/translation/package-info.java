/**
 * From the tree of a query to a statement of Core that has entities and paths in it: names are resolved, types are found and
 * checked. Knows the syntax of queries and, by an interface, entities; knows nothing of tables.
 */
@NullMarked
package org.aludel.jpql.translation;

import org.jspecify.annotations.NullMarked;
