package org.aludel.provider.state;

import org.aludel.provider.mapping.ToOneAttribute;
import org.jspecify.annotations.Nullable;

/**
 * The entity that a join table leads to.
 *
 * @param attribute the attribute
 * @param entity the instance; null if there is no row
 */
public record LinkedEntity(
        ToOneAttribute attribute, @Nullable Object entity) implements AttachedValue {}
