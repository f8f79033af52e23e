/**
 * Entity graphs (Jakarta Persistence, 3.8): what is to be fetched together with an entity, as applications and annotations
 * describe it.
 */
@NullMarked
package org.aludel.provider.graph;

import org.jspecify.annotations.NullMarked;
