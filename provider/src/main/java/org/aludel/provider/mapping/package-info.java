/**
 * How the entities of a persistence unit are stored: for each entity its tables, its identifier and its attributes, and
 * for each attribute its columns or its relationship. Immutable once assembled, and safe for use by several threads.
 * Knows the sources it was made of, and Core's schema; knows nothing of instances, queries or connections.
 */
@NullMarked
package org.aludel.provider.mapping;

import org.jspecify.annotations.NullMarked;
