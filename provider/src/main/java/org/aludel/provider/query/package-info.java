/**
 * Queries as applications hold them: parameters, limits, hints and modes are collected here and handed to an {@link
 * org.aludel.provider.query.Execution}, of which there is one for each kind of query. Belongs to the thread of its entity
 * manager.
 */
@NullMarked
package org.aludel.provider.query;

import org.jspecify.annotations.NullMarked;
