package org.aludel.provider.cache;

import org.aludel.provider.mapping.EntityMapping;
import org.jspecify.annotations.Nullable;

/**
 * The state of an entity in the shared cache. Several persistence contexts read the same values at a time, which are
 * therefore not to be changed.
 *
 * @param entity the entity of the class of the instance itself
 * @param values the values of its columns, as a row has them
 */
@SuppressWarnings("ArrayRecordComponent") // is never compared
public record CachedState(EntityMapping entity, @Nullable Object[] values) {}
