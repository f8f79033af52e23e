/**
 * What criteria queries range over: roots, joins and fetches, and the paths that begin there. Knows expressions and the
 * metamodel; knows nothing of the queries that roots belong to. Objects belong to one thread.
 */
@NullMarked
package org.aludel.provider.criteria.from;

import org.jspecify.annotations.NullMarked;
