/**
 * Makes the engines of a persistence unit from its settings: a pool for a JDBC URL, or the data source of a container or
 * program. Knows nothing of entities.
 */
@NullMarked
package org.aludel.provider.database;

import org.jspecify.annotations.NullMarked;
